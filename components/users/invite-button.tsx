'use client'

import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'

const InviteDialog = onDemand(() => import('./invite-dialog'))

export function InviteButton() {
  const t = useTranslations('users')
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={button}
        variant="primary"
        icon={<UserPlus />}
        onClick={() => setOpen(true)}
        className="phone:h-11!"
      >
        {t('invite')}
      </Button>
      {open && <InviteDialog returnFocus={button} onClose={() => setOpen(false)} />}
    </>
  )
}

'use client'

import { UserPlus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

const InviteDialog = dynamic(() => import('./invite-dialog'), { ssr: false })

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

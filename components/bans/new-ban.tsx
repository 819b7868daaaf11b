'use client'

import { Ban as BanIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { can, type Role } from '@/lib/contract/roles'
import type { BanDraft } from './ban-draft'

const NewBanDialog = onDemand(() => import('./new-ban-dialog').then((file) => file.NewBanDialog))

/** Bans a person who is not in a room now; the input outlives its closing. */
export function NewBan({ role, onMade }: { role: Role; onMade: (id: string) => void }) {
  const t = useTranslations('bans')
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [draft, setDraft] = useState<BanDraft | null>(null)
  if (!can(role, 'bans.manage')) return null
  return (
    <>
      <Button
        ref={button}
        icon={<BanIcon />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {t('new.open')}
      </Button>
      {isOpen && (
        <NewBanDialog
          role={role}
          draft={draft}
          onDraft={setDraft}
          returnFocus={button}
          onClose={() => setIsOpen(false)}
          onMade={onMade}
        />
      )}
    </>
  )
}

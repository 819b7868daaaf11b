'use client'

import { useTranslations } from 'next-intl'
import { CopyNewLink } from '@/components/feedback/copy-new-link'
import { Notice } from '@/components/feedback/notice'
import { IconButton } from '@/components/ui/icon-button'
import { StatusShape } from '@/components/ui/status-shape'
import type { Ban } from '@/lib/contract/bans'
import { X } from 'lucide-react'
import { BanTitle } from './ban-name'

type LiftedNoticeProps = { ban: Ban; className: string | undefined; onClose: () => void }

/** Confirms a lifted ban, and offers a link for the person to come back. */
export function LiftedNotice({ ban, className, onClose }: LiftedNoticeProps) {
  const t = useTranslations('bans')
  const common = useTranslations('common')
  return (
    <Notice
      tone="accent"
      icon={<StatusShape shape="confirmed" />}
      className={className}
      action={
        <span className="flex items-center gap-1.5">
          {ban.room && <CopyNewLink room={ban.room} identity={ban.identity} />}
          <IconButton label={common('close')} onClick={onClose}>
            <X />
          </IconButton>
        </span>
      }
    >
      {t.rich('liftedNow', {
        b: (chunks) => <b>{chunks}</b>,
        name: () => <BanTitle ban={ban} />,
      })}
    </Notice>
  )
}

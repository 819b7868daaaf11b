'use client'

import { Mic, MicOff, UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { onePress } from '@/components/ui/second-click'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'

/** The acts on one person; those who have left keep their row, without acts. */
export const PersonActs = memo(function PersonActs({ row }: { row: PersonRow }) {
  const { canAct, onMute, onKick } = useRowActs()
  const t = useTranslations('participants')
  const common = useTranslations('common')
  if (!canAct || !row.inside) return null
  const name = `${row.claim.name ?? common('noName')} ·${row.person.id.slice(-4)}`
  const sending = row.receipt?.state === 'sending' ? row.receipt.act : null
  return (
    <span className="flex justify-end">
      <IconButton
        size="sm"
        label={t(row.muteAct, { name })}
        pending={sending === 'mute' || sending === 'unmute'}
        {...onePress(() => onMute(row.muteAct, row))}
      >
        {row.muteAct === 'mute' ? <MicOff /> : <Mic />}
      </IconButton>
      <IconButton
        size="sm"
        data-act="kick"
        label={t('kick', { name })}
        pending={sending === 'kick'}
        aria-haspopup="dialog"
        onClick={(event) => onKick(row, event.currentTarget)}
      >
        <UserRoundX />
      </IconButton>
    </span>
  )
})

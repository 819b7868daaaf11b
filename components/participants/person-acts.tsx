'use client'

import { UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { onePress } from '@/components/ui/second-click'
import { isUnderWay } from '@/lib/contract/in-flight'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'

/** The acts on one person; none after they left. */
export const PersonActs = memo(function PersonActs({ row }: { row: PersonRow }) {
  const { canAct, onMute, onKick } = useRowActs()
  const t = useTranslations('participants')
  const words = useTranslations('kick')
  const common = useTranslations('common')
  if (!canAct || !row.inside) return null
  const name = `${row.claim.name ?? common('noName')} ·${row.person.id.slice(-4)}`
  const waiting = row.receipt && isUnderWay(row.receipt) ? row.receipt.act : null
  const mute = t(row.muteAct, { name })
  return (
    <span className="flex justify-end">
      {/* As wide as the longer label, so that its neighbours do not move. */}
      <Button
        size="act"
        variant="quiet"
        className="w-17 px-1! phone:w-20"
        aria-label={mute}
        title={mute}
        pending={waiting === 'mute' || waiting === 'unmute'}
        {...onePress(() => onMute(row.muteAct, row))}
      >
        {words(row.muteAct)}
      </Button>
      <IconButton
        size="sm"
        data-act="kick"
        label={t('kick', { name })}
        pending={waiting === 'kick'}
        aria-haspopup="dialog"
        onClick={(event) => onKick(row, event.currentTarget)}
      >
        <UserRoundX />
      </IconButton>
    </span>
  )
})

'use client'

import { useTranslations } from 'next-intl'
import { memo, useState, type RefObject } from 'react'
import { onDemand } from '@/components/ui/on-demand'
import type { PersonRow } from './person-row'

const JoinsPopover = onDemand(() => import('./joins-popover').then((file) => file.JoinsPopover))

/** The number of reconnects in a visit, as a button that opens its joins. */
export const Reconnects = memo(function Reconnects({ row }: { row: PersonRow }) {
  const t = useTranslations('participants')
  const [from, setFrom] = useState<RefObject<HTMLElement> | null>(null)
  const count = row.earlier.length
  if (count === 0) return null
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={(event) => setFrom({ current: event.currentTarget })}
        style={{ gridArea: 'again' }}
        className="inline-flex h-6 flex-none items-center rounded-3 text-12 text-muted underline decoration-dotted underline-offset-2 hover:text-strong"
      >
        {t('reconnected', { count })}
      </button>
      {from && <JoinsPopover row={row} anchor={from} onClose={() => setFrom(null)} />}
    </>
  )
})

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { CursorProps } from '@/components/data-table/data-table'
import { sessionPath } from '@/lib/contract/routes'
import { WallCard } from './wall-card'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type WallCardsProps = { rows: WallRow[]; cursor: CursorProps; slots: WallSlots | null }

/** A grid ruled by hairlines, with as many columns as fit. */
export function WallCards({ rows, cursor, slots }: WallCardsProps) {
  const t = useTranslations('live')
  const router = useRouter()
  const open = useCallback((id: string) => router.push(sessionPath(id)), [router])
  return (
    <ul aria-label={t('table')} className="wall">
      {rows.map((row) => (
        <li key={row.session.id} className="min-w-0">
          <WallCard
            row={row}
            current={cursor.id === row.session.id}
            slots={slots}
            onOpen={open}
            onFocus={cursor.onChange}
          />
        </li>
      ))}
    </ul>
  )
}

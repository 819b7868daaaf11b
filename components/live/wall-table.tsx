'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DataTable, type CursorProps } from '@/components/data-table/data-table'
import { sessionPath } from '@/lib/contract/routes'
import { wallColumns, wallStack } from './wall-columns'
import { useIsSearching } from './searching'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type WallTableProps = { rows: WallRow[]; cursor: CursorProps; slots: WallSlots | null }

/** The wall as a table, one line per session. */
export function WallTable({ rows, cursor, slots }: WallTableProps) {
  const t = useTranslations('live')
  const router = useRouter()
  const searching = useIsSearching()
  const columns = useMemo(
    () =>
      wallColumns(
        {
          pin: t('pinColumn'),
          room: t('room'),
          state: t('state'),
          elapsed: t('elapsed'),
          people: t('peopleColumn'),
          inside: t('inTheRoom'),
          recording: t('recording'),
          seen: t('seen'),
          acts: t('acts'),
        },
        slots,
        searching,
      ),
    [t, slots, searching],
  )
  return (
    <DataTable
      label={t('table')}
      columns={columns}
      rows={rows}
      rowId={({ session }) => session.id}
      stack={slots ? wallStack.withActs : wallStack.withoutActs}
      cursor={cursor}
      tone={toneOf}
      onOpen={({ session }) => router.push(sessionPath(session.id))}
    />
  )
}

function toneOf({ state }: WallRow) {
  if (state === 'still_here') return 'trouble'
  return state === 'ended' ? 'gone' : undefined
}

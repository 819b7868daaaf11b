'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { ListBody } from '@/components/data-table/list-body'
import { Pager } from '@/components/data-table/pager'
import type { ListState } from '@/components/data-table/use-list-params'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { toStays, type Stay } from '@/lib/client/people/stays'
import { useSingleKeys } from '@/lib/client/single-keys'
import { pageSize } from '@/lib/contract/list'
import type { PersonAnswer } from '@/lib/contract/people'
import { sessionPath } from '@/lib/contract/routes'
import { stayStack, useStayColumns } from './stay-columns'

const idOf = (stay: Stay) => stay.id

type PersonVisitsProps = { person: PersonAnswer; list: ListState; waiting: boolean }

/** The person's visits, with reconnects joined. */
export function PersonVisits({ person: { data, meta }, list, waiting }: PersonVisitsProps) {
  const t = useTranslations('person')
  const router = useRouter()
  const stays = useMemo(() => toStays(data.visits), [data.visits])
  const cursor = useRowCursor({ ids: stays.map(idOf), enabled: useSingleKeys() })
  return (
    <section aria-labelledby="visits">
      <header className="flex min-h-10 items-center gap-2.5 px-gutter pb-1">
        <h2 id="visits">{t('visits')}</h2>
        <span className="text-12 text-faint">{t('visitsOrder')}</span>
      </header>
      <ListBody
        count={stays.length}
        error={null}
        filtered={false}
        onClear={list.clear}
        empty={<p className="px-gutter py-6 text-muted">{t('noVisits')}</p>}
        waiting={waiting}
        page={{ number: meta.page, onFirst: () => list.change({ page: null }) }}
      >
        <DataTable
          label={t('visits')}
          columns={useStayColumns(data.visit.id, data.removals)}
          rows={stays}
          rowId={idOf}
          stack={stayStack}
          cursor={cursor}
          onOpen={({ id, visits }) => {
            const sessionId = visits[0]?.sessionId
            if (sessionId) router.push(sessionPath(sessionId, { participant: id }))
          }}
        />
      </ListBody>
      <Pager meta={meta} shown={data.visits.length} size={pageSize} list={list} />
    </section>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ListCount } from '@/components/data-table/list-count'
import { OrderNote } from '@/components/data-table/order-note'
import { useListParams } from '@/components/data-table/use-list-params'
import { FirstStep } from '@/components/feedback/first-step'
import { ListScreen } from '@/components/feedback/list-screen'
import { Empty } from '@/components/ui/empty'
import { listQuery } from '@/lib/client/list-query'
import { filterParams } from '@/lib/contract/lists/filter-params'
import { peopleList } from '@/lib/contract/lists/people'
import type { Visit } from '@/lib/contract/people'
import { personPath } from '@/lib/contract/routes'
import { ClaimSearch } from './claim-search'
import { NobodyFound } from './nobody-found'
import { peopleCells, peopleListStack } from './people-list-columns'

const known = filterParams(peopleList)
const none: Visit[] = []
const idOf = (visit: Visit) => visit.id

/** Everybody who was ever in a room, visit by visit, in Telnyx's own order. */
export function PeopleList() {
  const t = useTranslations('people')
  const router = useRouter()
  const list = useListParams(known)
  const query = useQuery(listQuery<Visit>(peopleList.name, list.params))
  const { data, isPlaceholderData } = query
  const rows = data?.data ?? none
  const filtered = Object.keys(list.filters).length > 0
  const notFound = data !== undefined && rows.length === 0 && !isPlaceholderData
  return (
    <ListScreen
      definition={peopleList}
      cells={peopleCells}
      summary={
        <ListCount total={isPlaceholderData ? null : data?.meta.total} filtered={filtered} />
      }
      search={<ClaimSearch list={list} />}
      order={<OrderNote />}
      list={list}
      query={query}
      meta={data?.meta}
      rows={rows}
      rowId={idOf}
      stack={peopleListStack}
      instead={notFound && list.params.context && <NobodyFound list={list} />}
      empty={
        <Empty title={t('none')} action={<FirstStep />}>
          {t('noneText')}
        </Empty>
      }
      onOpen={({ id }) => router.push(personPath(id))}
    />
  )
}

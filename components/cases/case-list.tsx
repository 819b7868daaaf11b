'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronRight, CirclePlus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ListHead } from '@/components/data-table/list-head'
import { ListSkeleton } from '@/components/data-table/list-body'
import { ListSearch } from '@/components/data-table/list-search'
import { useListParams } from '@/components/data-table/use-list-params'
import { ErrorState } from '@/components/feedback/error-state'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { onDemand } from '@/components/ui/on-demand'
import { RelativeTime } from '@/components/ui/relative-time'
import { Segmented } from '@/components/ui/segmented'
import { toFailure } from '@/lib/client/api-failure'
import { casesQuery } from '@/lib/client/cases/queries'
import { caseName, caseStates, type CaseSummary } from '@/lib/contract/cases'
import { casePath } from '@/lib/contract/routes'

const NewCaseDialog = onDemand(() => import('./new-case-dialog').then((file) => file.NewCaseDialog))

const filters = ['state', 'q']
const places = ['after']
const all = 'all'

/** Every case, the last changed first. */
export function CaseList() {
  const t = useTranslations('cases')
  const format = useFormatter()
  const router = useRouter()
  const list = useListParams(filters, places)
  const query = useQuery(casesQuery(list.params))
  const [isNew, setIsNew] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { data, error, refetch, isFetching } = query
  const counts = data?.meta.counts
  const after = data?.meta.after ?? null
  return (
    <>
      <ListHead
        title={t('title')}
        action={
          <Button
            ref={button}
            variant="primary"
            icon={<CirclePlus />}
            onClick={() => setIsNew(true)}
          >
            {t('new')}
          </Button>
        }
      />
      <div className="flex flex-wrap items-center gap-2 px-gutter pb-3">
        <Segmented
          label={t('state')}
          options={[all, ...caseStates].map((value) => ({
            value,
            label: labelOf(value),
          }))}
          value={list.params.state ?? all}
          onChange={(value) => list.change({ state: value === all ? null : value })}
        />
        <ListSearch label={t('search')} list={list} />
      </div>
      {data ? (
        data.data.length > 0 ? (
          <ul aria-label={t('title')} className="px-gutter">
            {data.data.map((each) => (
              <CaseRow key={each.id} row={each} />
            ))}
          </ul>
        ) : (
          <Empty title={t('none')}>{t('noneText')}</Empty>
        )
      ) : error ? (
        <ErrorState
          failure={toFailure(error)}
          pending={isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <ListSkeleton />
      )}
      {(after ?? list.params.after) && (
        <nav aria-label={t('pages')} className="flex justify-end gap-2 px-gutter py-3">
          <Button
            disabled={!list.params.after}
            onClick={() => list.change({ after: null }, 'push')}
          >
            {t('first')}
          </Button>
          <Button disabled={after === null} onClick={() => list.change({ after }, 'push')}>
            {t('more')}
            <ChevronRight />
          </Button>
        </nav>
      )}
      {isNew && (
        <NewCaseDialog
          returnFocus={button}
          onClose={() => setIsNew(false)}
          onMade={({ id }) => router.push(casePath(id))}
        />
      )}
    </>
  )

  function labelOf(value: string): string {
    const state = caseStates.find((each) => each === value)
    if (!state) return t('all')
    return counts ? `${t(`states.${state}`)} ${format.number(counts[state])}` : t(`states.${state}`)
  }
}

function CaseRow({ row }: { row: CaseSummary }) {
  const t = useTranslations('cases')
  return (
    <li className="border-b border-line">
      <Link
        href={casePath(row.id)}
        prefetch={false}
        className="flex min-h-11 flex-wrap items-center gap-x-3 py-1.5 hover:bg-hover"
      >
        <span className="flex-none text-muted tabular">{caseName(row.number)}</span>
        <bdi className="min-w-0 flex-1 truncate font-600 text-strong phone:basis-full">
          {row.title}
        </bdi>
        <span className="flex-none text-12 text-muted">{t('things', { count: row.items })}</span>
        <bdi className="max-w-60 truncate text-12 text-muted phone:hidden">
          {row.people.map(({ name }) => name).join(', ')}
        </bdi>
        <span className="flex-none text-12 text-muted">{t(`states.${row.state}`)}</span>
        <RelativeTime at={row.changed_at} className="flex-none text-12 text-faint" />
      </Link>
    </li>
  )
}

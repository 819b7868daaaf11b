'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { caseQuery } from '@/lib/client/cases/queries'
import type { CaseFacts } from '@/lib/contract/cases'
import { useLastError } from '@/lib/client/use-last-error'
import { CaseHeader } from './case-header'
import { CasePeople } from './case-people'
import { CaseTimeline } from './case-timeline'
import { HandOn } from './hand-on'

type CasePageProps = {
  id: string
  /** An act in words, with its receipts. */
  act: (facts: CaseFacts['act']) => ReactNode
  /** The notes on the case itself. */
  notes: ReactNode
  activity: ReactNode
}

/** One incident: what happened, who was in it, and its evidence file. */
export function CasePage({ id, act, notes, activity }: CasePageProps) {
  const t = useTranslations('cases')
  const query = useQuery(caseQuery(id))
  const error = useLastError(query)
  const { data } = query
  if (!data) {
    if (!error) return <Skeleton className="mx-gutter my-6 w-60" />
    return <ErrorState failure={toFailure(error)} onRetry={() => void query.refetch()} />
  }
  const subject = data.data
  return (
    <>
      <CaseHeader subject={subject} users={data.meta.users} />
      <div
        data-wide
        className="grid flex-1 grid-cols-[minmax(0,1fr)_316px] border-t border-line wide:grid-cols-[minmax(0,1fr)_22%] rail:block"
      >
        <div className="@container/main min-w-0 px-gutter pt-4 pb-6">
          <CaseTimeline subject={subject} act={act} />
          <div className="mt-5">{notes}</div>
        </div>
        <aside
          aria-label={t('aside')}
          className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 border-l border-line px-4 pt-4 pb-6 rail:mt-4 rail:border-t rail:border-l-0 rail:px-gutter rail:pt-4"
        >
          <HandOn subject={subject} />
          <CasePeople subject={subject} />
          <section aria-labelledby="case-activity">
            <h2 id="case-activity" className="mb-1.5">
              {t('activity')}
            </h2>
            {activity}
          </section>
        </aside>
      </div>
    </>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { JsonView } from '@/components/ui/json-view'
import { ShortId } from '@/components/ui/short-id'
import { toFailure } from '@/lib/client/api-failure'
import { compositionQuery } from '@/lib/client/compositions/queries'
import type { CompositionAnswer } from '@/lib/contract/composition-list'
import type { Role } from '@/lib/contract/roles'
import { compositionsPath } from '@/lib/contract/routes'
import { CompositionActs } from './composition-acts'
import { CompositionFacts } from './composition-facts'
import { CompositionSkeleton } from './composition-skeleton'
import { CompositionState } from './composition-state'
import { Disclosure } from './disclosure'
import { FilmOrState } from './film-or-state'
import { MadeLayout } from './made-layout'
import { useRoomName } from '@/components/ui/use-room-name'

type CompositionPageProps = {
  id: string
  role: Role
  /** Its entries in the audit trail. */
  activity?: ReactNode
}

/** One composition: the film, its layout, and all that Telnyx says about it. */
export function CompositionPage({ id, role, activity }: CompositionPageProps) {
  const { data, error, refetch } = useQuery(compositionQuery(id))
  if (data) return <Known answer={data} role={role} activity={activity} />
  if (error) return <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
  return <CompositionSkeleton />
}

type KnownProps = { answer: CompositionAnswer; role: Role; activity: ReactNode }

function Known({ answer: { data }, role, activity }: KnownProps) {
  const t = useTranslations('compositions')
  const router = useRouter()
  const { composition, queue, raw } = data
  const roomName = useRoomName(composition)
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 px-gutter pt-4 pb-3">
        <Breadcrumb
          label={t('breadcrumb')}
          parent={{ href: compositionsPath(), label: t('title') }}
          here={roomName}
        />
        <h1 className="min-w-0 text-22! leading-[30px]! [overflow-wrap:anywhere]">
          <bdi>{roomName}</bdi>
        </h1>
        <ShortId id={composition.id} />
        <CompositionState composition={composition} queue={queue} />
        <span className="flex-1 phone:hidden" />
        <div className="phone:w-full">
          <CompositionActs
            composition={composition}
            role={role}
            onGone={() => router.push(compositionsPath())}
          />
        </div>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,400px)] gap-x-8 gap-y-6 px-gutter pb-8 rail:grid-cols-[minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-6">
          <div className="max-w-[960px]">
            <FilmOrState composition={composition} queue={queue} role={role} />
          </div>
          {activity && (
            <section aria-labelledby="composition-activity">
              <h2 id="composition-activity" className="mb-2">
                {t('activity')}
              </h2>
              {activity}
            </section>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-6">
          <section aria-labelledby="composition-facts">
            <h2 id="composition-facts" className="mb-2">
              {t('facts')}
            </h2>
            <CompositionFacts composition={composition} />
          </section>
          <section aria-labelledby="composition-layout">
            <h2 id="composition-layout" className="mb-2">
              {t('layout')}
            </h2>
            <MadeLayout raw={raw} />
          </section>
          <Disclosure label={t('raw')}>
            <JsonView label={t('raw')} value={raw} />
          </Disclosure>
        </div>
      </div>
    </>
  )
}

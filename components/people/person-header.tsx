'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { IdentityTile } from '@/components/ui/identity-tile'
import { NameMark } from '@/components/ui/name-mark'
import { IdSuffix } from '@/components/ui/person-name'
import { claimedName } from '@/lib/contract/claimed-name'
import type { PersonAnswer, Visit } from '@/lib/contract/people'
import { peoplePath } from '@/lib/contract/routes'
import { HeaderActs } from './header-acts'
import { LiveNow } from './live-now'
import { PersonSummary } from './person-summary'

type PersonHeaderProps = { person: PersonAnswer; live: (visit: Visit) => ReactNode }

/** The person by claimed name, marked as a claim, and where they are now. */
export function PersonHeader({ person, live }: PersonHeaderProps) {
  const t = useTranslations('person')
  const common = useTranslations('common')
  const { visit, visits } = person.data
  const { name, whole, hidden } = claimedName(visit.context)
  const shown = name ?? common('noName')
  const inside = [visit, ...visits].find(({ leftAt }) => leftAt === null)
  return (
    <>
      <div className="px-gutter pt-4 pb-2">
        <Breadcrumb
          label={t('breadcrumb')}
          parent={{ href: peoplePath(), label: t('people') }}
          here={shown}
        />
        <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-2">
          <div className="flex min-w-0 flex-1 items-center gap-2.5 phone:basis-full">
            <IdentityTile name={name} identity={visit.id} size="lg" />
            <h1 className="line-clamp-2 min-w-0 text-22! leading-[30px]! [overflow-wrap:anywhere]">
              <bdi title={whole ?? shown} className={name === null ? 'text-muted' : ''}>
                {shown}
              </bdi>
            </h1>
            <IdSuffix id={visit.id} />
            <NameMark name={name} hidden={hidden} />
          </div>
          <HeaderActs participantId={visit.id} />
        </div>
      </div>
      {inside && <LiveNow visit={inside}>{live(inside)}</LiveNow>}
      <PersonSummary person={person} />
    </>
  )
}

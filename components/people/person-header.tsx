'use client'

import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { IdentityTile } from '@/components/ui/identity-tile'
import { IdSuffix } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { claimedName } from '@/lib/contract/claimed-name'
import type { PersonAnswer } from '@/lib/contract/people'
import { PersonSummary } from './person-summary'

/** Who, as they say themselves, and whose word that is. */
export function PersonHeader({ person }: { person: PersonAnswer }) {
  const t = useTranslations('person')
  const common = useTranslations('common')
  const { visit } = person.data
  const { name, hidden } = claimedName(visit.context)
  const shown = name ?? common('noName')
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 px-gutter pt-4 pb-1">
        <Breadcrumb
          label={t('breadcrumb')}
          parent={{ href: '/people', label: t('people') }}
          here={shown}
        />
        <IdentityTile name={name} identity={visit.id} size="lg" />
        <h1 className="line-clamp-2 min-w-0 text-22! leading-[30px]! [overflow-wrap:anywhere]">
          <bdi className={name === null ? 'text-2' : ''}>{shown}</bdi>
        </h1>
        <IdSuffix id={visit.id} />
        {hidden && (
          <span className="flex items-center gap-1.5 text-12 text-am">
            <StatusShape shape="unknown" />
            {common('hiddenCharacters')}
          </span>
        )}
      </div>
      <PersonSummary person={person} />
    </>
  )
}

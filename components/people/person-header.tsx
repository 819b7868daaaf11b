'use client'

import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { IdentityTile } from '@/components/ui/identity-tile'
import { NameMark } from '@/components/ui/name-mark'
import { IdSuffix } from '@/components/ui/person-name'
import { claimedName } from '@/lib/contract/claimed-name'
import type { PersonAnswer } from '@/lib/contract/people'
import { peoplePath } from '@/lib/contract/routes'
import { PersonSummary } from './person-summary'

/** The person by claimed name, marked as a claim. */
export function PersonHeader({ person }: { person: PersonAnswer }) {
  const t = useTranslations('person')
  const common = useTranslations('common')
  const { visit } = person.data
  const { name, whole, hidden } = claimedName(visit.context)
  const shown = name ?? common('noName')
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 px-gutter pt-4 pb-1">
        <Breadcrumb
          label={t('breadcrumb')}
          parent={{ href: peoplePath(), label: t('people') }}
          here={shown}
        />
        <IdentityTile name={name} identity={visit.id} size="lg" />
        <h1 className="line-clamp-2 min-w-0 text-22! leading-[30px]! [overflow-wrap:anywhere]">
          <bdi title={whole ?? shown} className={name === null ? 'text-muted' : ''}>
            {shown}
          </bdi>
        </h1>
        <IdSuffix id={visit.id} />
        <NameMark name={name} hidden={hidden} />
      </div>
      <PersonSummary person={person} />
    </>
  )
}

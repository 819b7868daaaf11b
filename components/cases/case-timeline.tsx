'use client'

import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { useListParams } from '@/components/data-table/use-list-params'
import { Empty } from '@/components/ui/empty'
import { Segmented } from '@/components/ui/segmented'
import { useDayKey } from '@/components/ui/use-day-key'
import { caseItemKinds, type Case, type CaseFacts, type CaseItem } from '@/lib/contract/cases'
import { zoneLabel } from '@/lib/i18n/time-zone'
import { CaseItemLine } from './case-item-line'

type CaseTimelineProps = { subject: Case; act: (facts: CaseFacts['act']) => ReactNode }

const known = ['by']

/** The items of a case, by day or by kind. */
export function CaseTimeline({ subject, act }: CaseTimelineProps) {
  const t = useTranslations('cases')
  const list = useListParams(known)
  const isByKind = useSearchParams().get('by') === 'kind'
  const items = subject.items.filter(({ kind }) => kind !== 'person')
  const groups = useGroups(items, isByKind)
  return (
    <section aria-labelledby="case-story">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="case-story">{t('happened')}</h2>
        <span className="text-12 text-faint">{t('things', { count: items.length })}</span>
        <span className="flex-1" />
        <Segmented
          label={t('order')}
          options={[
            { value: 'time', label: t('byTime') },
            { value: 'kind', label: t('byKind') },
          ]}
          value={isByKind ? 'kind' : 'time'}
          onChange={(value) => list.change({ by: value === 'kind' ? value : null })}
        />
      </div>
      {items.length === 0 && <Empty title={t('empty')}>{t('emptyText')}</Empty>}
      {groups.map(({ id, head, items: inside }) => (
        <section key={id} aria-label={head}>
          <h3 className="pt-4 pb-1 text-12 font-560 text-muted">{head}</h3>
          <ol>
            {inside.map((item) => (
              <CaseItemLine key={item.id} subject={subject} item={item} act={act} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

type Group = { id: string; head: string; items: CaseItem[] }

function useGroups(items: CaseItem[], isByKind: boolean): Group[] {
  const t = useTranslations('cases')
  const format = useFormatter()
  const timeZone = useTimeZone() ?? 'UTC'
  const dayOf = useDayKey()
  if (isByKind) {
    return caseItemKinds
      .map((kind) => ({
        id: kind,
        head: t(`kindsOf.${kind}`),
        items: items.filter((item) => item.kind === kind),
      }))
      .filter((group) => group.items.length > 0)
  }
  const groups = new Map<string, Group>()
  for (const item of items) {
    const id = item.at === null ? 'none' : dayOf(new Date(item.at))
    const group = groups.get(id) ?? { id, head: headOf(item.at), items: [] }
    group.items.push(item)
    groups.set(id, group)
  }
  return [...groups.values()]

  function headOf(at: string | null): string {
    if (at === null) return t('noTime')
    const date = new Date(at)
    const day = format.dateTime(date, {
      weekday: 'short',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    })
    return `${day} · ${zoneLabel(timeZone, date).offset}`
  }
}

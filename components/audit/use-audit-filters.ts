'use client'

import { useQuery } from '@tanstack/react-query'
import { useTimeZone, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Filter } from '@/components/data-table/filter'
import { auditActorsQuery } from '@/lib/client/audit/queries'
import { auditOutcomes, auditVias } from '@/lib/contract/audit'
import { auditActions } from '@/lib/contract/audit-actions'

/** Everything the trail can be narrowed by. */
export function useAuditFilters(): Filter[] {
  const t = useTranslations('audit')
  const words = useTranslations('activity')
  const zone = useTimeZone() ?? 'UTC'
  const { data: actors } = useQuery(auditActorsQuery)
  return useMemo(
    () => [
      {
        kind: 'choice',
        name: 'actor',
        label: t('who'),
        options: [
          ...(actors ?? []).map(({ id, name, email }) => ({
            value: id,
            label: `${name} (${email})`,
          })),
          { value: 'system', label: t('system') },
        ],
      },
      {
        kind: 'choice',
        name: 'action',
        label: t('action'),
        options: auditActions.map((action) => ({
          value: action,
          label: words(`actions.${action}`),
          group: words(`objects.${objectOf(action)}`),
        })),
      },
      {
        kind: 'choice',
        name: 'outcome',
        label: t('outcome'),
        options: auditOutcomes.map((value) => ({ value, label: words(`outcomes.${value}`) })),
      },
      {
        kind: 'choice',
        name: 'via',
        label: t('via'),
        options: auditVias.map((value) => ({ value, label: words(`vias.${value}`) })),
      },
      { kind: 'days', name: 'day', label: t('day'), hint: t('dayHint', { zone }) },
      { kind: 'text', name: 'name', label: t('called'), hint: t('calledHint') },
      { kind: 'text', name: 'target', label: t('targetId'), hint: t('targetHint'), mono: true },
      { kind: 'text', name: 'request', label: t('request'), hint: t('requestHint'), mono: true },
    ],
    [t, words, zone, actors],
  )
}

type ObjectOf<Action> = Action extends `${infer Name}.${string}` ? Name : never

/** What an act is done to: the part of its name before the dot. */
function objectOf<Action extends string>(action: Action): ObjectOf<Action> {
  return action.slice(0, action.indexOf('.')) as ObjectOf<Action>
}

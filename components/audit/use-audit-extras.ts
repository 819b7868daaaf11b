'use client'

import { useQuery } from '@tanstack/react-query'
import { useTimeZone, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { FilterExtras } from '@/components/data-table/use-list-filters'
import { auditActorsQuery } from '@/lib/client/audit/queries'
import { auditOutcomes, auditVias } from '@/lib/contract/audit'
import { auditActions } from '@/lib/contract/audit-actions'

/** Options and labels of the trail's filters that only this screen has. */
export function useAuditExtras(): FilterExtras {
  const t = useTranslations('audit')
  const words = useTranslations('activity')
  const zone = useTimeZone() ?? 'UTC'
  const { data: actors } = useQuery(auditActorsQuery)
  return useMemo(
    () => ({
      actor: {
        options: [
          ...(actors ?? []).map(({ id, name, email }) => ({
            value: id,
            label: `${name} (${email})`,
          })),
          { value: 'system', label: t('system') },
        ],
      },
      action: {
        options: auditActions.map((action) => ({
          value: action,
          label: words(`actions.${action}`),
          group: words(`objects.${objectOf(action)}`),
        })),
      },
      outcome: {
        options: auditOutcomes.map((value) => ({ value, label: words(`outcomes.${value}`) })),
      },
      via: { options: auditVias.map((value) => ({ value, label: words(`vias.${value}`) })) },
      day: { hint: t('dayHint', { zone }) },
    }),
    [t, words, zone, actors],
  )
}

type ObjectOf<Action> = Action extends `${infer Name}.${string}` ? Name : never

/** The kind of object an act is done to: the part of its name before the dot. */
function objectOf<Action extends string>(action: Action): ObjectOf<Action> {
  return action.slice(0, action.indexOf('.')) as ObjectOf<Action>
}

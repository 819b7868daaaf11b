'use client'

import { useTranslations } from 'next-intl'
import { useParams } from 'next/navigation'
import { usePeopleFilter } from './use-people-filter'

/** Says that an act on all also reaches people hidden by the filter. */
export function ReachesAll({ count }: { count: number }) {
  const t = useTranslations('participants')
  const { words } = usePeopleFilter()
  // The wall's search is for sessions and hides nobody of this one.
  const isSession = useParams<{ session_id?: string }>()?.session_id !== undefined
  if (!isSession || words.length === 0) return null
  return <p className="mt-2 font-560 text-strong">{t('reachesAll', { count })}</p>
}

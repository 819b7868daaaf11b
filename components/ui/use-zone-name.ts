'use client'

import { useTimeZone } from 'next-intl'

/** `Europe/Berlin`, for a column's header: right for summer and winter rows alike. */
export function useZoneName(): string {
  return (useTimeZone() ?? 'UTC').replaceAll('_', ' ')
}

'use client'

import { useTimeZone } from 'next-intl'

/** `Europe/Berlin`, for the head of a column: right for its rows of summer and of winter alike. */
export function useZoneName(): string {
  return (useTimeZone() ?? 'UTC').replaceAll('_', ' ')
}

'use client'

import { useTranslations } from 'next-intl'
import type { Problem } from '@/lib/client/api-failure'

/** What is wrong at a field, in the language of the page; Telnyx's own words as Telnyx's. */
export function useFaultWords(): (problem: Problem) => string {
  const t = useTranslations('faults')
  return ({ detail, saidBy, fault }) =>
    saidBy === 'telnyx'
      ? `Telnyx: ${detail}`
      : t(fault?.code ?? 'invalid', { limit: fault?.limit ?? 0 })
}

'use client'

import { useTranslations } from 'next-intl'
import type { Problem } from '@/lib/client/api-failure'

/** A field's error in the page's language; Telnyx's own text is quoted as Telnyx's. */
export function useFaultWords(): (problem: Problem) => string {
  const t = useTranslations('faults')
  return ({ detail, saidBy, fault }) =>
    saidBy === 'telnyx'
      ? `Telnyx: ${detail}`
      : t(fault?.code ?? 'invalid', { limit: fault?.limit ?? 0 })
}

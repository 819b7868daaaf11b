'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { useFullTime } from '@/components/ui/use-full-time'

/** What the words of the evidence are made of, in the reader's language and zone. */
export function useEvidenceLanguage() {
  return {
    t: useTranslations('evidence'),
    common: useTranslations('common'),
    full: useFullTime(),
    zone: useTimeZone() ?? 'UTC',
  }
}

export type EvidenceLanguage = ReturnType<typeof useEvidenceLanguage>

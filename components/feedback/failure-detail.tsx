'use client'

import { useLocale } from 'next-intl'

type FailureDetailProps = { failure: { detail: string; saidBy?: 'telnyx' | null } }

/**
 * What the error said beyond its kind: Telnyx's words as Telnyx's, in English; ours only on English
 * pages, as they are written in no other language.
 */
export function FailureDetail({ failure: { detail, saidBy } }: FailureDetailProps) {
  const locale = useLocale()
  if (detail === '') return null
  if (saidBy === 'telnyx') return <span lang="en">Telnyx: {detail}</span>
  return locale === 'en' ? <span>{detail}</span> : null
}

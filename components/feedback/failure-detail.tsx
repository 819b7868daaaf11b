'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { InFlight } from '@/lib/contract/errors'
import { AbsoluteTime } from '../ui/absolute-time'

type FailureDetailProps = {
  failure: { detail: string; saidBy?: 'telnyx' | null; inFlight?: InFlight[] }
}

/**
 * The detail of an error: Telnyx's in English, quoted as Telnyx's; ours only on English pages, as
 * it is not translated. An act already in flight is explained in every language.
 */
export function FailureDetail({ failure: { detail, saidBy, inFlight = [] } }: FailureDetailProps) {
  const locale = useLocale()
  const [first] = inFlight
  if (first) return <SentBefore first={first} />
  if (detail === '') return null
  if (saidBy === 'telnyx') return <span lang="en">Telnyx: {detail}</span>
  return locale === 'en' ? <span>{detail}</span> : null
}

function SentBefore({ first: { by, since } }: { first: InFlight }) {
  const t = useTranslations('feedback')
  return t.rich('sentBefore', {
    by: () => <bdi>{by}</bdi>,
    time: () => <AbsoluteTime at={since} format="seconds" />,
  })
}

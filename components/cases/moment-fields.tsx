'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import type { NewCaseItem } from '@/lib/contract/cases'
import { fromWall } from '@/lib/contract/zone'

type Moment = ReturnType<typeof useMoment>

/** Narrows one session to a moment; times are in the reader's zone. */
export function useMoment(picked: NewCaseItem[]) {
  const timeZone = useTimeZone() ?? 'UTC'
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [words, setWords] = useState('')
  const [only] = picked
  const session = picked.length === 1 && only?.kind === 'session' ? only : null
  const span = { from: instantOf(from, timeZone), until: instantOf(until, timeZone) }
  const isBackward = span.from !== null && span.until !== null && span.until < span.from
  const isWrong = isBackward || (span.from === null && until !== '')
  const items: NewCaseItem[] =
    session && span.from !== null && !isWrong
      ? [{ ...{ kind: 'moment', id: session.id, from: span.from }, until: span.until, words }]
      : picked
  return { session, from, setFrom, until, setUntil, words, setWords, isWrong, items, timeZone }
}

function instantOf(date: string, timeZone: string): string | null {
  const wall = Date.parse(`${date}Z`)
  return Number.isNaN(wall) ? null : new Date(fromWall(wall, timeZone)).toISOString()
}

export function MomentFields({ moment }: { moment: Moment }) {
  const t = useTranslations('putIn')
  if (!moment.session) return null
  return (
    <details className="mt-3">
      <summary className="min-h-6 cursor-pointer text-muted">{t('onlyMoment')}</summary>
      <div className="mt-2 grid gap-2">
        <Field
          label={t('from', { zone: moment.timeZone })}
          type="datetime-local"
          step={1}
          value={moment.from}
          onChange={(event) => moment.setFrom(event.target.value)}
        />
        <Field
          label={t('until')}
          type="datetime-local"
          step={1}
          value={moment.until}
          error={moment.isWrong && t('untilWrong')}
          onChange={(event) => moment.setUntil(event.target.value)}
        />
        <Field
          label={t('momentWords')}
          value={moment.words}
          maxLength={500}
          onChange={(event) => moment.setWords(event.target.value)}
        />
      </div>
    </details>
  )
}

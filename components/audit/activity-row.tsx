'use client'

import { useTranslations } from 'next-intl'
import { InCases } from '@/components/feedback/in-cases'
import { PutActIn } from '@/components/feedback/put-act-in'
import { errorKeyOf } from '@/components/feedback/receipt-words'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import type { ActivityEntry } from '@/lib/contract/audit'
import { ActSentence } from './act-sentence'
import { ActorName } from './actor-name'
import { OutcomeMark, OutcomeShape } from './outcome-mark'

/** One act: principal, target, time, role and reason; the outcome only if it did not succeed. */
export function ActivityRow({ entry }: { entry: ActivityEntry }) {
  const t = useTranslations()
  const plain = entry.outcome === 'succeeded' || entry.outcome === 'recorded'
  return (
    <li
      data-act-id={entry.auditId}
      className="grid grid-cols-[12px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-2"
    >
      <span className="mt-1">
        <OutcomeShape outcome={entry.outcome} />
      </span>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere] text-muted">
            <ActSentence entry={entry} />
          </span>
          {plain && <span className="sr-only">{t(`activity.outcomes.${entry.outcome}`)}</span>}
          <AbsoluteTime at={entry.at} className="ml-auto text-12 text-faint tabular" />
          <PutActIn entry={entry} />
        </div>
        {!plain && (
          <p className="text-12">
            <OutcomeWithout entry={entry} />
          </p>
        )}
        <p className="text-12 text-faint">
          <ActorName entry={entry} />
          {entry.repeats !== null && <> · {t('activity.repeats', { count: entry.repeats })}</>}
        </p>
        {entry.reason !== null && (
          <p className="text-12 [overflow-wrap:anywhere] text-body">
            <bdi>{t('activity.reason', { reason: entry.reason })}</bdi>
          </p>
        )}
        <InCases of={`act:${entry.auditId}`} />
      </div>
    </li>
  )
}

function OutcomeWithout({ entry }: { entry: ActivityEntry }) {
  const t = useTranslations()
  return (
    <>
      <OutcomeMark outcome={entry.outcome} />
      {entry.error !== null && (
        <span className="text-muted"> {t(`errors.${errorKeyOf(entry.error)}.title`)}</span>
      )}
    </>
  )
}

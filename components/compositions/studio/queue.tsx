'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useSeconds } from '@/components/ui/clock'
import { StatusShape } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { useRoomName } from '@/components/ui/use-room-name'
import { pendingQuery } from '@/lib/client/compositions/queries'
import { isStuck, type PendingComposition } from '@/lib/contract/pending-compositions'
import { compositionPath } from '@/lib/contract/routes'
import { MakeAgain } from '../make-again'
import { useDurationWords } from '../use-duration-words'

/** What Telnyx is making for the account, and what takes longer than its kind ever did. */
export function Queue() {
  const t = useTranslations('compose')
  const { data } = useQuery(pendingQuery())
  if (!data) return null
  const waiting = data.data.filter(({ status }) => status === 'enqueued')
  return (
    <section aria-label={t('queue')} className="border-t border-line pt-3">
      <h2>
        {t('queue')} <span className="font-400 text-faint tabular">{data.meta.total}</span>
      </h2>
      <ul>
        {data.data.map((each) => (
          <QueueRow key={each.id} composition={each} place={waiting.indexOf(each) + 1} />
        ))}
      </ul>
      <p className="pt-2 text-12 text-faint">{t('yours', { place: waiting.length + 1 })}</p>
    </section>
  )
}

type QueueRowProps = {
  composition: PendingComposition
  /** From 1 among those that wait; 0 for one that is being made. */
  place: number
}

function QueueRow({ composition, place }: QueueRowProps) {
  const t = useTranslations('compose')
  const words = useDurationWords()
  const now = useSeconds()
  const room = useRoomName(composition)
  const { id, created_at, usual_ms, late_ms } = composition
  const ageMs = created_at === null ? null : Math.max(0, now - Date.parse(created_at))
  const stuck = isStuck(composition, now)
  return (
    <li className="grid gap-1 border-b border-line py-2">
      <span className="flex items-center gap-2">
        <StatusShape
          shape={stuck ? 'stale' : place > 0 ? 'not-recorded' : 'processing'}
          className={stuck ? 'text-warning' : 'text-faint'}
        />
        <Link
          href={compositionPath(id)}
          prefetch={false}
          className="min-w-0 flex-1 truncate text-strong hover:underline"
        >
          <bdi>{room}</bdi>
        </Link>
        <span className={`tabular ${stuck ? 'text-warning' : 'text-muted'}`}>
          {stuck && ageMs !== null
            ? t('stuck', { age: words(ageMs) })
            : place > 0
              ? t('queuedAt', { place })
              : ageMs !== null && words(ageMs)}
        </span>
      </span>
      {ageMs !== null && late_ms !== null && (
        <ThinBar
          value={ageMs}
          max={late_ms}
          tick={usual_ms ?? undefined}
          tone={stuck ? 'caution' : 'neutral'}
        />
      )}
      {late_ms !== null && (
        <span className="flex flex-wrap items-center gap-x-3 text-12 text-muted">
          {stuck
            ? t('lateAfter', { duration: words(late_ms) })
            : usual_ms !== null && t('usually', { duration: words(usual_ms) })}
          {stuck && <MakeAgain id={id} sessionId={composition.session_id} />}
        </span>
      )}
    </li>
  )
}

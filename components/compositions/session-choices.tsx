'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { DayTime } from '@/components/ui/day-time'
import { Skeleton } from '@/components/ui/skeleton'
import { useRoomName } from '@/components/ui/use-room-name'
import { toFailure } from '@/lib/client/api-failure'
import { FailureWords } from './failure-words'
import type { RecordedSession } from './recorded-sessions'
import type { useRecordedSessions } from './use-recorded-sessions'

const maxNamed = 4

type SessionChoicesProps = {
  found: ReturnType<typeof useRecordedSessions>
  onChoose: (sessionId: string) => void
}

/** Sessions with video, by room, time and people; each is one click away. */
export function SessionChoices({ found, onChoose }: SessionChoicesProps) {
  const t = useTranslations('compose')
  const { sessions, isReading, error, readMore } = found
  return (
    <section aria-label={t('recorded')} className="mt-3.5">
      {error && (
        <Notice tone="trouble" action={<Button onClick={found.retry}>{t('retry')}</Button>}>
          <FailureWords failure={toFailure(error)} />
        </Notice>
      )}
      <ul className="max-h-80 overflow-y-auto">
        {sessions.map((session) => (
          <li key={session.id} className="border-b border-line last:border-b-0">
            <Choice session={session} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {isReading && <Skeleton className="my-2.5 w-60" />}
      <p role="status" className="py-2 text-12 text-muted">
        {!isReading && !error && sessions.length === 0 && t('noneRecorded')}
      </p>
      {readMore && !isReading && <Button onClick={readMore}>{t('moreRecorded')}</Button>}
    </section>
  )
}

type ChoiceProps = { session: RecordedSession; onChoose: (sessionId: string) => void }

function Choice({ session: { id, room, startedAt, people }, onChoose }: ChoiceProps) {
  const t = useTranslations('compose')
  const common = useTranslations('common')
  const name = useRoomName({ room })
  const more = people.length - maxNamed
  return (
    <button
      type="button"
      onClick={() => onChoose(id)}
      className="grid w-full gap-0.5 rounded-5 px-2 py-1.5 text-left hover:bg-hover"
    >
      <span className="flex items-baseline gap-3">
        <bdi className="min-w-0 flex-1 truncate font-600 text-strong">{name}</bdi>
        {startedAt && <DayTime inline at={startedAt} />}
      </span>
      <span className="truncate text-12 text-muted">
        {people.slice(0, maxNamed).map((person, index) => (
          <span key={person}>
            {index > 0 && common('comma')}
            <bdi>{person}</bdi>
          </span>
        ))}
        {more > 0 && ` ${t('morePeople', { count: more })}`}
      </span>
    </button>
  )
}

import type { LiveAnswer, LiveMeta, SessionAnswer } from '@/lib/contract/live'
import type { LivePoll } from '@/lib/contract/live-stream'
import { isLate, toLiveData, toSessionData } from './apply-change'
import { lastOf, type ChangeLog } from './stream/change-log'

/** All that the stream has sent so far. */
export type Received = { log: ChangeLog | null; poll: LivePoll | null }

type CaughtUp<Answer> = {
  answer: Answer
  /** Data that it should show is missing: it must be read again. */
  incomplete: boolean
}

/** The wall's answer with everything received since it was written. */
export function catchUpLive(answer: LiveAnswer, { log, poll }: Received): CaughtUp<LiveAnswer> {
  if (log && answer.meta.eventId < log.from) return { answer, incomplete: true }
  const missed = changesAfter(log, answer.meta.eventId)
  const data = missed.reduce(toLiveData, answer.data)
  const meta = newerMeta(answer.meta, log, poll)
  return { answer: { data, meta }, incomplete: missed.some((change) => isLate(answer, change)) }
}

/** One session's answer, caught up; once it has ended, Telnyx must be read for the leave times. */
export function catchUpSession(
  answer: SessionAnswer,
  { log, poll }: Received,
): CaughtUp<SessionAnswer> {
  if (log && answer.meta.eventId < log.from) return { answer, incomplete: true }
  const data = changesAfter(log, answer.meta.eventId).reduce(toSessionData, answer.data)
  const { active } = data.session
  return {
    answer: { data, meta: newerMeta(answer.meta, log, active ? poll : null) },
    incomplete: answer.data.session.active && !active,
  }
}

function changesAfter(log: ChangeLog | null, eventId: number) {
  return (log?.changes ?? []).filter(({ id }) => id > eventId).map(({ change }) => change)
}

/** A poll after the answer updates its age. */
function newerMeta(meta: LiveMeta, log: ChangeLog | null, poll: LivePoll | null): LiveMeta {
  const eventId = log ? Math.max(meta.eventId, lastOf(log)) : meta.eventId
  const polledUntil = poll ? Date.parse(poll.asOf) + poll.ageMs : 0
  if (!poll || polledUntil <= Date.parse(meta.asOf) + meta.ageMs)
    return eventId === meta.eventId ? meta : { ...meta, eventId }
  const asOf = poll.asOf > meta.asOf ? poll.asOf : meta.asOf
  return { eventId, asOf, ageMs: polledUntil - Date.parse(asOf), problem: poll.problem }
}

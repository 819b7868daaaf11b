import type { Act, Receipt } from '@/lib/contract/live'
import type { PersonRow } from './person-row'

const ofState = {
  already: 'whatAlready',
  still_here: 'whatStillHere',
  unknown: 'whatUnknown',
  failed: 'whatFailed',
  not_sent: 'whatNotSent',
} as const

const ofAccepted = {
  mute: 'whatMuteAccepted',
  unmute: 'whatUnmuteAccepted',
  kick: 'whatKickAccepted',
  end: 'whatEndAccepted',
} as const satisfies Record<Act, string>

/** The announcement of an act's outcome; null if there is none yet. */
function outcomeKey({ act, state }: Receipt) {
  if (state === 'sending') return null
  if (state === 'accepted') return ofAccepted[act]
  if (state === 'confirmed') return act === 'end' ? 'whatEndConfirmed' : 'whatKickConfirmed'
  return ofState[state]
}

export type Outcome = { row: PersonRow; key: NonNullable<ReturnType<typeof outcomeKey>> }

/** The state of the rows to compare with next time. */
export function outcomesOf(rows: PersonRow[], viewerId: string): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>()
  for (const row of rows) {
    const key = row.receipt?.actor.id === viewerId ? outcomeKey(row.receipt) : null
    if (row.receipt && key)
      outcomes.set(`${row.person.id} ${row.receipt.sentAt} ${key}`, { row, key })
  }
  return outcomes
}

/** The new outcomes, grouped by announcement. */
export function newOutcomes(
  before: Map<string, Outcome>,
  now: Map<string, Outcome>,
): Map<Outcome['key'], PersonRow[]> {
  const news = new Map<Outcome['key'], PersonRow[]>()
  for (const [id, { row, key }] of now) {
    if (!before.has(id)) news.set(key, [...(news.get(key) ?? []), row])
  }
  return news
}

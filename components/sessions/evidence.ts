import { byArrival } from '@/lib/client/live/by-arrival'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LiveSession } from '@/lib/contract/live'

/** The words of the evidence, in the reader's language and zone. */
export type EvidenceWords = {
  session: (id: string) => string
  room: (name: string, id: string | null) => string
  started: (at: string) => string
  ended: (at: string) => string
  live: () => string
  length: (from: string, to: string | null) => string
  peak: (count: number) => string
  people: (count: number) => string
  visit: (visit: {
    name: string | null
    id: string
    from: string | null
    to: string | null
  }) => string
  acts: () => string
  noActs: () => string
  act: (receipt: SeenReceipt, name: string | null) => string
  zone: () => string
}

export type Evidence = {
  session: LiveSession
  receipts: SeenReceipt[]
  roomName: string
  peak: number | null
  /** Where the session is shown. */
  address: string
}

const mostActs = 30

/** What support pastes into a ticket: plain text, with whole ids and the zone of its times. */
export function evidenceText({ session, ...rest }: Evidence, words: EvidenceWords): string {
  const { startedAt, endedAt, people } = session
  const names = new Map(people.map(({ id, context }) => [id, claimedName(context).name]))
  const acts = [...rest.receipts].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1)).slice(0, mostActs)
  const lines = [
    words.session(session.id),
    words.room(rest.roomName, session.roomId),
    startedAt && words.started(startedAt),
    endedAt ? words.ended(endedAt) : words.live(),
    startedAt && words.length(startedAt, endedAt),
    rest.peak !== null && words.peak(rest.peak),
    '',
    words.people(people.length),
    ...byArrival(people).map(({ id, joinedAt, leftAt }) =>
      words.visit({ name: names.get(id) ?? null, id, from: joinedAt, to: leftAt ?? endedAt }),
    ),
    '',
    acts.length > 0 ? words.acts() : words.noActs(),
    ...acts.map((receipt) => words.act(receipt, names.get(receipt.participantId ?? '') ?? null)),
    '',
    words.zone(),
    rest.address,
  ]
  return lines.filter((line) => line !== null && line !== false).join('\n')
}

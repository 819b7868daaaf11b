import { claimedName, type ClaimedName } from '@/lib/contract/claimed-name'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { lastAct, nextMuteAct } from '@/lib/client/sessions/receipts'
import { arrivalOrder, peopleOrder } from './people-order'

/** One visit of one person, with all that its row shows. A reconnect is another visit. */
export type PersonRow = {
  person: LivePerson
  claim: ClaimedName
  session: LiveSession
  /** In the room, of a session that is live. */
  inside: boolean
  receipt: SeenReceipt | undefined
  muteAct: 'mute' | 'unmute'
}

export function personRows(session: LiveSession, receipts: SeenReceipt[]): PersonRow[] {
  const order = session.active ? peopleOrder : arrivalOrder
  return order(session.people).map((person) => personRow(session, person, receipts))
}

export function personRow(
  session: LiveSession,
  person: LivePerson,
  receipts: SeenReceipt[],
): PersonRow {
  return {
    person,
    claim: claimedName(person.context),
    session,
    inside: session.active && person.leftAt === null,
    receipt: lastAct(person, receipts),
    muteAct: nextMuteAct(person, receipts),
  }
}

export const personId = ({ person }: PersonRow) => person.id

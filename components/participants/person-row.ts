import { claimedName, type ClaimedName } from '@/lib/contract/claimed-name'
import { byArrival } from '@/lib/client/live/by-arrival'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { lastAct, nextMuteAct } from '@/lib/client/sessions/receipts'
import { peopleOrder } from './people-order'

/** One visit of one person, with all that its row shows. A reconnect is another visit. */
export type PersonRow = {
  person: LivePerson
  claim: ClaimedName
  session: Pick<LiveSession, 'id' | 'active' | 'startedAt' | 'endedAt'>
  /** In the room, of a session that is live. */
  inside: boolean
  receipt: SeenReceipt | undefined
  muteAct: 'mute' | 'unmute'
}

export function personRows(session: LiveSession, receipts: SeenReceipt[]): PersonRow[] {
  const order = session.active ? peopleOrder : byArrival
  return order(session.people).map((person) => personRow(session, person, receipts))
}

export function personRow(
  session: PersonRow['session'],
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

/**
 * Gives back the row of before wherever nothing in it has changed, so that an answer about one
 * person draws one row anew.
 */
export function rowKeeper(): (rows: PersonRow[]) => PersonRow[] {
  let before = new Map<string, PersonRow>()
  return (rows) => {
    const kept = rows.map((row) => {
      const old = before.get(row.person.id)
      return old && isSame(old, row) ? old : row
    })
    before = new Map(kept.map((row) => [row.person.id, row]))
    return kept
  }
}

function isSame(old: PersonRow, row: PersonRow): boolean {
  return (
    old.person === row.person &&
    old.receipt === row.receipt &&
    old.muteAct === row.muteAct &&
    old.session.id === row.session.id &&
    old.session.active === row.session.active &&
    old.session.startedAt === row.session.startedAt &&
    old.session.endedAt === row.session.endedAt
  )
}

export const personId = ({ person }: PersonRow) => person.id

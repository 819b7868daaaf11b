import { claimedName, type ClaimedName } from '@/lib/contract/claimed-name'
import { byArrival } from '@/lib/client/live/by-arrival'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { lastAct, nextMuteAct } from '@/lib/client/sessions/receipts'
import { visitsOf } from '@/lib/client/sessions/visits'
import { isUnderWay } from '@/lib/contract/in-flight'
import { returnsOf } from '@/lib/contract/returned'
import { needsAHand } from '@/lib/contract/trouble'
import { peopleOrder } from './people-order'
import { isSameSafety, type RowSafety } from './row-safety'

/** One join of one person, with all that its row shows. */
export type PersonRow = {
  person: LivePerson
  claim: ClaimedName
  session: Pick<LiveSession, 'id' | 'active' | 'startedAt' | 'endedAt'>
  /** In the room, of a session that is live. */
  inside: boolean
  receipt: SeenReceipt | undefined
  muteAct: 'mute' | 'unmute'
  /** The removal after which they came back, while nothing more pressing is to be said. */
  removal: SeenReceipt | null
  /** What bans have to do with them, while nothing more pressing is to be said. */
  safety: RowSafety | null
  /** The joins of the same visit before this one, oldest first, in a table of visits. */
  earlier: readonly PersonRow[]
}

/**
 * @param now milliseconds, the server's clock
 * @param safety what bans have to do with people, by participant
 */
export function personRows(
  session: LiveSession,
  receipts: SeenReceipt[],
  now = 0,
  safety: ReadonlyMap<string, RowSafety> = noSafety,
): PersonRow[] {
  const order = session.active ? peopleOrder : byArrival
  const kicks = new Map(
    returnsOf(session, receipts, now).map((each) => [each.person.id, each.kick]),
  )
  return order(session.people).map((person) => {
    const row = personRow(session, person, receipts)
    const removal = isPressing(row.receipt) ? null : (kicks.get(person.id) ?? null)
    const own = safety.get(person.id) ?? null
    return { ...row, removal, safety: isSaid(own, { ...row, removal }) ? own : null }
  })
}

const isPressing = (receipt: SeenReceipt | undefined) =>
  receipt !== undefined && (needsAHand(receipt) || isUnderWay(receipt))

const noSafety: ReadonlyMap<string, RowSafety> = new Map()

/** What somebody did themselves, and that they are back under the same claim, says more. */
function isSaid(own: RowSafety | null, { receipt, removal }: PersonRow): boolean {
  const isOurs = receipt === undefined || receipt.actor.id === null
  return own !== null && (own.mark ? isOurs : removal === null && receipt === undefined)
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
    removal: null,
    safety: null,
    earlier: none,
  }
}

const none: readonly PersonRow[] = []

/**
 * The rows of joins as rows of visits, in their order: each is that of its last join, which is the
 * one that may be inside, and keeps the place of its first.
 */
export function visitRows(session: LiveSession, joins: PersonRow[]): PersonRow[] {
  const byId = new Map(joins.map((row) => [row.person.id, row]))
  const receipts = joins.flatMap(({ receipt }) => receipt ?? [])
  const visits = visitsOf(session.people, receipts).flatMap((visit) => {
    const earlier = visit.flatMap(({ id }) => byId.get(id) ?? [])
    const row = earlier.pop()
    return row ? [earlier.length > 0 ? { ...row, earlier } : row] : []
  })
  const byPerson = new Map(visits.map((row) => [row.person.id, row]))
  const order = session.active ? peopleOrder : byArrival
  const spans = visits.map((row) => ({ ...row.person, joinedAt: firstJoin(row).joinedAt }))
  return order(spans).flatMap(({ id }) => byPerson.get(id) ?? [])
}

export const firstJoin = ({ person, earlier }: PersonRow): LivePerson =>
  earlier[0]?.person ?? person

/** Names the row whichever of its joins is the last. */
export const rowId = (row: PersonRow) => firstJoin(row).id

/**
 * Gives back the row of before wherever nothing in it has changed, so that an answer about one
 * person draws one row anew.
 */
export function rowKeeper(): (rows: PersonRow[]) => PersonRow[] {
  let before = new Map<string, PersonRow>()
  return (rows) => {
    const kept = rows.map((row) => {
      const old = before.get(rowId(row))
      return old && isSame(old, row) ? old : row
    })
    before = new Map(kept.map((row) => [rowId(row), row]))
    return kept
  }
}

function isSame(old: PersonRow, row: PersonRow): boolean {
  return (
    old.person === row.person &&
    old.receipt === row.receipt &&
    old.removal === row.removal &&
    isSameSafety(old.safety, row.safety) &&
    old.muteAct === row.muteAct &&
    old.earlier.length === row.earlier.length &&
    old.earlier.every((join, index) => join === row.earlier[index]) &&
    old.session.id === row.session.id &&
    old.session.active === row.session.active &&
    old.session.startedAt === row.session.startedAt &&
    old.session.endedAt === row.session.endedAt
  )
}

export const personId = ({ person }: PersonRow) => person.id

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

/** One join with everything its row shows. */
export type PersonRow = {
  person: LivePerson
  claim: ClaimedName
  session: Pick<LiveSession, 'id' | 'active' | 'startedAt' | 'endedAt'>
  /** Whether they are in the room of a live session. */
  inside: boolean
  receipt: SeenReceipt | undefined
  muteAct: 'mute' | 'unmute'
  /** The removal after which they came back, unless something more pressing is shown. */
  removal: SeenReceipt | null
  /** Their ban or watch, unless something more pressing is shown. */
  safety: RowSafety | null
  /** In a table of visits, the earlier joins of the visit, oldest first. */
  earlier: readonly PersonRow[]
}

/**
 * @param now milliseconds, the server's clock
 * @param safety bans and watches by participant
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
    return { ...row, removal, safety: isShown(own, { ...row, removal }) ? own : null }
  })
}

const isPressing = (receipt: SeenReceipt | undefined) =>
  receipt !== undefined && (needsAHand(receipt) || isUnderWay(receipt))

const noSafety: ReadonlyMap<string, RowSafety> = new Map()

/** The person's own leave or return under the same claim says more. */
function isShown(own: RowSafety | null, { receipt, removal }: PersonRow): boolean {
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
 * Turns rows of joins into rows of visits. A visit's row is that of its last join, which may be
 * inside, at the place of its first.
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

/** The row's key, the same whichever join is the last. */
export const rowId = (row: PersonRow) => firstJoin(row).id

/**
 * Returns the previous object of every unchanged row, so that an answer about one person renders
 * one row.
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

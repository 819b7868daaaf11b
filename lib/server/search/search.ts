import 'server-only'
import { hows } from '@/lib/contract/search/match'
import {
  searchKinds,
  type MatchedField,
  type SearchAnswer,
  type SearchKind,
  type SearchNarrowing,
  type SearchRow,
} from '@/lib/contract/search/answer'
import { copyState } from './copy-state'
import { describe, hrefOf } from './describe'
import { findIds } from './find-ids'
import { findRows, type Row } from './find-rows'
import { seek } from './seek'
import type { Clock } from './time-words'

type Asked = { q: string; kinds: SearchKind[]; limit: number } & Partial<SearchNarrowing>

/**
 * All matches of a query in the mirror: by kind, exact before prefix before part before typo,
 * newest first. Any text is a query; an empty one finds nothing.
 */
export async function search(asked: Asked, clock: Clock): Promise<SearchAnswer> {
  const began = performance.now()
  const { q, kinds, limit, from = null, to = null, rooms = [] } = asked
  const narrowing = { from, to, rooms }
  // The age is read before the rows, which are at least as new.
  const [state, { question, sought, isTimeAlone }] = await Promise.all([
    copyState(),
    seek(q, clock, narrowing, limit),
  ])
  const wanted = [...kinds, ...question.kinds]
  const among = searchKinds.filter((kind) => wanted.length === 0 || wanted.includes(kind))
  const isNarrow = from !== null || to !== null || rooms.length > 0
  const ids = isNarrow ? [] : await findIds(question.ids, among, limit)
  const rows = await findRows(sought, among, limit)
  const words = question.pieces.flatMap(({ as, text }) => (as === 'word' ? [text] : []))
  const data = await toRows(ids, rows, isTimeAlone)
  return {
    data: among.flatMap((kind) => data.filter((row) => row.kind === kind).slice(0, limit)),
    meta: {
      ...state,
      took_ms: Math.round(performance.now() - began),
      totals: totalsOf(ids, rows),
      read: question.pieces,
      words: [...new Set([...question.rooms, ...question.persons, ...words])],
    },
  }
}

type ById = Awaited<ReturnType<typeof findIds>>

async function toRows(ids: ById, rows: Row[], isTimeAlone: boolean): Promise<SearchRow[]> {
  const known = await describe([...ids, ...rows])
  const byId = ids.map((each) => ({ ...each, field: 'id' as const, rank: 0, text: null }))
  const byName = rows.map((row) => ({
    ...row,
    field: isTimeAlone ? ('time' as const) : fieldOf(row),
  }))
  const seen = new Set<string>()
  return [...byId, ...byName].flatMap(({ kind, id, field, rank, text }) => {
    const row = known.get(`${kind} ${id}`)
    if (!row || seen.has(`${kind} ${row.id}`)) return []
    seen.add(`${kind} ${row.id}`)
    const matched = { field, how: hows[rank] ?? 'typo' }
    return [{ ...row, ...shown(kind, row, text), href: hrefOf(kind, row.telnyxId), matched }]
  })
}

/** The matching name is shown, though another may be newer. */
function shown(
  kind: SearchKind,
  row: { title: string | null; detail: string | null },
  name: string | null,
) {
  if (name === null) return {}
  return kind === 'person' || kind === 'recording'
    ? { title: name }
    : { detail: row.detail ?? name }
}

function fieldOf({ kind, text }: Row): MatchedField {
  if (text === null) return kind === 'room' ? 'name' : 'room'
  return kind === 'person' ? 'name' : 'person'
}

function totalsOf(ids: ById, rows: Row[]): Record<SearchKind, number> {
  const total = (kind: SearchKind) =>
    rows.find((row) => row.kind === kind)?.total ?? ids.filter((each) => each.kind === kind).length
  const totals = searchKinds.map((kind) => [kind, total(kind)] as const)
  return Object.fromEntries(totals) as Record<SearchKind, number>
}

import 'server-only'
import { and, desc, eq, or, sql, type SQL } from 'drizzle-orm'
import type { CasesAnswer, CaseSummary } from '@/lib/contract/cases'
import type { CasesQuery } from '@/lib/contract/schemas/cases'
import { caseItems, cases } from '@/lib/server/db/cases-schema'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { caseUsers, peopleOfCases } from './case-people'

export type CaseRow = typeof cases.$inferSelect

/** What a list shows of a case but for what is in it. */
export const toSummary = (row: CaseRow, people: CaseSummary['people'], items: number) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  ticket_url: row.ticketUrl,
  state: row.state,
  version: row.version,
  people,
  items,
  by: { id: row.byId, name: row.byName },
  at: row.createdAt.toISOString(),
  changed_at: row.changedAt.toISOString(),
})

const usualSize = 50

/**
 * A page of the cases that match, the one changed last first, with how many there are in each state.
 * Throws `invalid_parameter` for a cursor of another list.
 */
export async function listCases(query: CasesQuery): Promise<CasesAnswer> {
  const db = await database()
  const size = query.size ?? usualSize
  const rows = await db
    .select({
      row: cases,
      /** As text: drivers cut times to milliseconds. */
      place: sql<string>`${cases.changedAt}::text`,
      // The builder leaves a lone table's name out of its columns, and the inner table has an id too.
      items: sql<number>`(select count(*)::int from ${caseItems} item where item.case_id = ${cases}.id)`,
    })
    .from(cases)
    .where(and(...conditions(query)))
    .orderBy(desc(cases.changedAt), desc(cases.id))
    .limit(size + 1)
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  const [people, counts, users] = await Promise.all([
    peopleOfCases(shown.map(({ row }) => row.id)),
    countStates(),
    caseUsers(),
  ])
  return {
    data: shown.map(({ row, items }) => toSummary(row, people.get(row.id) ?? [], items)),
    meta: { after: last ? `${last.place}|${last.row.id}` : null, counts, users },
  }
}

async function countStates(): Promise<CasesAnswer['meta']['counts']> {
  const db = await database()
  const rows = await db
    .select({ state: cases.state, count: sql<number>`count(*)::int` })
    .from(cases)
    .groupBy(cases.state)
  const counts = { open: 0, waiting: 0, closed: 0 }
  for (const { state, count } of rows) counts[state] = count
  return counts
}

function conditions({ state, q, has, after }: CasesQuery): (SQL | undefined)[] {
  const words = (q ?? '').split(/\s+/).filter((word) => word !== '')
  return [
    state && eq(cases.state, state),
    ...words.map(matches),
    has
      ? sql`${cases.id} in (select case_id from case_items where target_id = ${has}::uuid)`
      : undefined,
    after ? isAfter(after) : undefined,
  ]
}

function matches(word: string): SQL | undefined {
  const like = `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const digits = /^c-?0*(\d{1,9})$/i.exec(word)?.[1]
  return or(
    sql`lower(${cases.title}) like ${like}`,
    sql`lower(${cases.ticketUrl}) like ${like}`,
    digits ? eq(cases.number, Number(digits)) : undefined,
  )
}

const cursor = /^(\d{4}-\d{2}-\d{2} [\d:.]+[+-][\d:]+)\|([0-9a-f-]{36})$/

function isAfter(text: string): SQL {
  const [, at, id] = cursor.exec(text) ?? []
  if (at === undefined || id === undefined)
    throw new ApiError('invalid_parameter', {
      detail: 'after: not a cursor of this list',
      source: { parameter: 'after' },
    })
  return sql`(${cases.changedAt}, ${cases.id}) < (${at}::timestamptz, ${id}::uuid)`
}

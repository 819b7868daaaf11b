import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { keyOf, type BanSubject } from '@/lib/server/bans/subject'
import { BanIndex } from './ban-index'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

async function banned(count: number): Promise<BanIndex> {
  await opened.db.execute(sql`truncate bans cascade`)
  for (let from = 0; from < count; from += 1_000) {
    const size = Math.min(1_000, count - from)
    const rows = Array.from({ length: size }, (_, at) => {
      const subject: BanSubject = { kind: 'identity', path: 'id', value: `u${from + at}` }
      return { ...subject, key: keyOf(subject), names: [], searchText: '', reason: 'x' }
    })
    await opened.db
      .insert(bans)
      .values(rows.map((row) => ({ ...row, byId: randomUUID(), byName: 'Ann' })))
  }
  const index = new BanIndex()
  await index.load()
  expect(index.size).toBe(count)
  return index
}

function msFor(index: BanIndex, joins: string[]): number {
  const began = performance.now()
  for (const context of joins) index.match({ context, roomId: 'r', sessionId: 's' })
  return performance.now() - began
}

it('costs a join no more with ten thousand bans than with ten', async () => {
  const joins = Array.from({ length: 2_000 }, (_, at) => JSON.stringify({ id: `visitor${at}` }))
  const [many, few] = [await banned(10_000), await banned(10)]
  const rounds = Array.from({ length: 30 }, () => [msFor(many, joins), msFor(few, joins)] as const)
  // Other work on the machine comes and goes, so both are measured in turn and compared in pairs.
  const ratios = rounds.map(([ofMany, ofFew]) => ofMany / ofFew).sort((a, b) => a - b)
  const ratio = ratios[ratios.length / 2] ?? Infinity
  console.log(`10,000 bans ÷ 10, per join: ${ratio.toFixed(2)}`)
  expect(ratio).toBeLessThan(1.6)
  expect(many.match({ context: '{"id":"u9999"}', roomId: 'r', sessionId: 's' })).toHaveLength(1)
  expect(many.match({ context: '{"id":"U9999"}', roomId: 'r', sessionId: 's' })).toEqual([])
})

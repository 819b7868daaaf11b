import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { livePeople } from '@/lib/server/db/live-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { startServer, type ScriptedServer } from '@/lib/server/telnyx/test-server'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { findLost } from './find-lost'

let opened: OpenedDatabase
let telnyx: ScriptedServer
let answer: unknown

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  telnyx = await startServer((_, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
  )
  setTestEnvironment({ upstream: { url: new URL(telnyx.baseUrl).origin, apiKey: 'key' } })
})

afterAll(async () => {
  await telnyx.close()
  await opened.close()
})

const inside = () => ({ id: randomUUID(), sessionId: randomUUID(), joinSeenAt: new Date() })
const leftAt = '2026-11-22T12:10:00.000Z'

/** The `leftAt` of a participant after Telnyx has answered `data` for their id. */
async function leftAfter(person: ReturnType<typeof inside>, data: unknown) {
  answer = { data }
  await opened.db.insert(livePeople).values(person)
  await findLost([person])
  const [row] = await opened.db.select().from(livePeople).where(eq(livePeople.id, person.id))
  return row?.leftAt
}

it('takes what Telnyx says of somebody whom their session shows no more', async () => {
  const person = inside()
  expect(await leftAfter(person, { id: person.id, left_at: leftAt })).toBe(leftAt)
})

it('takes no answer about somebody else, nor one that is none', async () => {
  const other = inside()
  await opened.db.insert(livePeople).values(other)
  for (const data of [{ id: other.id, left_at: leftAt }, { left_at: leftAt }, {}, null, []])
    expect(await leftAfter(inside(), data)).toBeNull()
  const [row] = await opened.db.select().from(livePeople).where(eq(livePeople.id, other.id))
  expect(row?.leftAt).toBeNull()
})

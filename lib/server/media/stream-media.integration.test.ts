import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Many, Recording } from '@/lib/contract/telnyx'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { toApiError } from '@/lib/server/errors'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { streamMedia } from './stream-media'

let opened: OpenedDatabase
let simulator: RunningSimulator
let recordings: Recording[]

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator()
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  const listed = await fetch(`${simulator.url}/v2/room_recordings?page[size]=250`, {
    headers: { authorization: `Bearer ${simulator.apiKey}` },
  })
  recordings = ((await listed.json()) as Many<Recording>).data
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

const caller = {
  actor: {
    userId: randomUUID(),
    name: 'Sam',
    email: 'sam@example.com',
    role: 'support',
    via: 'cookie',
    userSessionId: null,
    tokenId: null,
  },
  requestId: randomUUID(),
  peer: '127.0.0.1',
} as const

function idOf(status: string): string {
  const id = recordings.find((recording) => recording.status === status)?.id
  if (!id) throw new Error(`The simulator has no ${status} recording.`)
  return id
}

const ask = (id: string, range: string | null = null) =>
  streamMedia(caller, {
    kind: 'recording',
    id,
    download: false,
    range,
    signal: new AbortController().signal,
  })

const sizeOf = async (body: unknown) =>
  (await new Response(body as ReadableStream).arrayBuffer()).byteLength

describe('streamMedia', () => {
  it('streams the whole file under a name, without its link', async () => {
    const answer = await ask(idOf('completed'))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^(audio|video)\//)
    expect(answer.headers['content-disposition']).toMatch(
      /^inline; filename="recording-[\w-]+\.\w+"$/,
    )
    expect(JSON.stringify(answer.headers)).not.toContain('signature')
    expect(await sizeOf(answer.body)).toBe(Number(answer.headers['content-length']))
  })

  it('gives the piece that was asked for, and records only the first', async () => {
    const id = idOf('completed')
    const before = await rowsOf(id)
    const answer = await ask(id, 'bytes=100-199')
    expect(answer.status).toBe(206)
    expect(answer.headers['content-range']).toMatch(/^bytes 100-199\//)
    expect(await sizeOf(answer.body)).toBe(100)
    expect(await rowsOf(id)).toBe(before)
    await sizeOf((await ask(id, 'bytes=0-')).body)
    expect(await rowsOf(id)).toBe(before + 1)
  })

  it('says that a recording is not ready, or not there', async () => {
    const failure = (id: string) =>
      ask(id).then(
        () => 'played',
        (error: unknown) => toApiError(error).key,
      )
    expect(await failure(idOf('processing'))).toBe('media_not_ready')
    expect(await failure(randomUUID())).toBe('not_found')
  })
})

async function rowsOf(id: string): Promise<number> {
  const rows = await opened.db.select().from(auditEvents).where(eq(auditEvents.targetId, id))
  return rows.length
}

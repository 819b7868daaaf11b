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
import type { MediaRequest } from './media-request'
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

const admitted = {
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

function idOf(status: string, nth = 0): string {
  const id = recordings.filter((recording) => recording.status === status)[nth]?.id
  if (!id) throw new Error(`The simulator has no ${status} recording.`)
  return id
}

const ask = (id: string, range: string | null = null, how: Partial<MediaRequest> = {}) =>
  streamMedia(admitted, {
    kind: 'recording',
    id,
    download: false,
    preview: false,
    headOnly: false,
    range,
    signal: new AbortController().signal,
    ...how,
  })

const sizeOf = async (body: unknown) =>
  (await new Response(body as ReadableStream).arrayBuffer()).byteLength

describe('streamMedia', () => {
  it('streams the whole file under a name, without its link', async () => {
    const answer = await ask(idOf('completed'))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^(audio|video)\//)
    expect(answer.headers['content-disposition']).toMatch(
      /^inline; filename="[\w.-]+_(audio|video)_\w{8}\.(webm|mp4)"/,
    )
    expect(JSON.stringify(answer.headers)).not.toContain('signature')
    expect(await sizeOf(answer.body)).toBe(Number(answer.headers['x-roomwarden-content-length']))
  })

  it('sends the requested range, and records a play once', async () => {
    const id = idOf('completed')
    const before = await rowsOf(id)
    const answer = await ask(id, 'bytes=2000-2099')
    expect(answer.status).toBe(206)
    expect(answer.headers['content-range']).toMatch(/^bytes 2000-2099\//)
    expect(await sizeOf(answer.body)).toBe(100)
    await sizeOf((await ask(id, 'bytes=0-')).body)
    expect((await rowsOf(id)).slice(before.length)).toEqual([])
    expect(before).toEqual(['recording.play'])
  })

  it('sends only the beginning of a film for its preview, and no preview of sound', async () => {
    const of = (type: string) =>
      recordings.filter((each) => each.type === type && each.status === 'completed')[3]?.id ?? ''
    const film = of('video')
    const { status, body } = await ask(film, 'bytes=0-', { preview: true })
    expect(status).toBe(206)
    expect(await sizeOf(body)).toBeLessThanOrEqual(524_288)
    expect(await rowsOf(film)).toEqual(['recording.preview'])
    const sound = of('audio')
    await sizeOf((await ask(sound, 'bytes=0-', { preview: true })).body)
    expect(await rowsOf(sound)).toEqual(['recording.play'])
  })

  it('answers HEAD with the headers of the file, and records no access', async () => {
    const id = idOf('completed', 1)
    const head = await ask(id, null, { headOnly: true })
    expect(head.body).toBeNull()
    expect(await rowsOf(id)).toEqual([])
    const whole = await ask(id, null, { download: true })
    expect(await sizeOf(whole.body)).toBe(Number(head.headers['x-roomwarden-content-length']))
    expect(await rowsOf(id)).toEqual(['recording.download'])
  })

  it('names a download by its room, its person, its time and its kind', async () => {
    const { headers } = await ask(idOf('completed'), null, { download: true })
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\w.-]+_[\w.-]+_\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ_(audio|video)_\w{8}\.(webm|mp4)"/,
    )
  })

  it('reports a recording that is not ready, or missing', async () => {
    const failure = (id: string) =>
      ask(id).then(
        () => 'played',
        (error: unknown) => toApiError(error).key,
      )
    expect(await failure(idOf('processing'))).toBe('media_not_ready')
    expect(await failure(randomUUID())).toBe('not_found')
  })
})

async function rowsOf(id: string): Promise<string[]> {
  const rows = await opened.db.select().from(auditEvents).where(eq(auditEvents.targetId, id))
  return rows.map(({ action }) => action)
}

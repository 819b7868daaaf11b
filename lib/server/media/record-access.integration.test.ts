import { randomUUID } from 'node:crypto'
import { and, eq, like } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { holdsLink, recordLinks } from '@/lib/server/operations/record-links'
import type { Media } from '@/lib/server/telnyx/media'
import { recordAccess } from './record-access'

const size = 100_000
let opened: OpenedDatabase
let file: string

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

beforeEach(() => {
  file = randomUUID()
})

const user = (tokenId: string | null = null) => ({
  actor: {
    userId: randomUUID(),
    name: 'Sam',
    email: 'sam@example.com',
    role: 'support' as const,
    via: tokenId ? ('token' as const) : ('cookie' as const),
    userSessionId: null,
    tokenId,
  },
  requestId: randomUUID(),
  peer: '127.0.0.1',
})

const sam = user()

/** An answer of a file store. */
function piece(range: string | null): Media {
  const [, first = '0', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  const content = `bytes ${first || size - Number(last)}-${first && last ? last : size - 1}/${size}`
  const headers = range === null ? {} : { 'content-range': content }
  async function* body() {}
  return { status: range === null ? 200 : 206, headers, body: body(), close: () => undefined }
}

type How = Partial<{
  id: string
  by: typeof sam
  download: boolean
  preview: boolean
  lastsSecs: number
}>

function ask(range: string | null, { id = file, by = sam, lastsSecs, ...how }: How = {}) {
  const signal = new AbortController().signal
  const { download = false, preview = false } = how
  const asked = {
    kind: 'recording' as const,
    id,
    download,
    preview,
    headOnly: false,
    range,
    signal,
  }
  return recordAccess(by, asked, piece(range), lastsSecs)
}

async function rows(id = file): Promise<string[]> {
  const found = await opened.db
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(and(eq(auditEvents.targetId, id), like(auditEvents.action, 'recording.%')))
    .orderBy(auditEvents.seq)
  return found.map(({ action }) => action)
}

afterEach(() => vi.useRealTimers())

describe('recordAccess', () => {
  it.each(['bytes=0-0', 'bytes=0-1', 'bytes=1-1', 'bytes=100-199', 'bytes=0-1023'])(
    'records a read of the header as opened (%s)',
    async (range) => {
      await ask(range)
      await ask(range)
      expect(await rows()).toEqual(['recording.open'])
    },
  )

  it.each([null, 'bytes=0-', 'bytes=5000-', 'bytes=0-99999', 'bytes=50000-50999', 'bytes=-500'])(
    'records anything that can be seen or heard as played (%s)',
    async (range) => {
      await ask(range)
      expect(await rows()).toEqual(['recording.play'])
    },
  )

  it('makes one row per play, whatever ranges its player requests', async () => {
    for (const range of ['bytes=0-1', 'bytes=0-', 'bytes=90000-', 'bytes=2000-3000', 'bytes=0-1'])
      await ask(range)
    expect(await rows()).toEqual(['recording.open', 'recording.play'])
  })

  it('makes a row for each file, user and token', async () => {
    const other = randomUUID()
    const token = { ...sam, actor: { ...sam.actor, tokenId: randomUUID(), via: 'token' as const } }
    for (const by of [sam, user(), token]) {
      await ask('bytes=0-', { by })
      await ask('bytes=0-', { by, id: other })
    }
    expect(await rows()).toHaveLength(3)
    expect(await rows(other)).toHaveLength(3)
  })

  it('records a download instead of a play, and no row for the header', async () => {
    await ask(null, { download: true })
    await ask('bytes=50000-', { download: true })
    await ask('bytes=0-1')
    await ask(null)
    expect(await rows()).toEqual(['recording.download', 'recording.play'])
  })

  it('records a preview instead of a play, and no other row', async () => {
    await ask('bytes=0-1')
    await ask('bytes=0-99998', { preview: true })
    await ask('bytes=0-99998', { preview: true })
    await ask('bytes=0-')
    await ask('bytes=0-99998', { preview: true })
    expect(await rows()).toEqual(['recording.open', 'recording.preview', 'recording.play'])
  })

  it('records a preview as played if the store sends the whole file', async () => {
    await ask(null, { preview: true })
    expect(await rows()).toEqual(['recording.play'])
  })

  it('is another play after ten minutes, or after as long as the file lasts', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const passSecs = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
    await ask('bytes=0-', { lastsSecs: 60 })
    passSecs(590)
    await ask('bytes=500-', { lastsSecs: 60 })
    expect(await rows()).toHaveLength(1)
    passSecs(20)
    await ask('bytes=0-', { lastsSecs: 3600 })
    expect(await rows()).toHaveLength(2)
    passSecs(3500)
    await ask('bytes=500-', { lastsSecs: 3600 })
    await ask('bytes=0-1', { lastsSecs: 3600 })
    expect(await rows()).toHaveLength(2)
  })

  it('records nothing if no bytes are sent', async () => {
    const refused = { ...piece('bytes=0-'), status: 416 }
    const asked = {
      kind: 'recording' as const,
      id: file,
      download: false,
      preview: false,
      headOnly: false,
    }
    const signal = new AbortController().signal
    await recordAccess(sam, { ...asked, range: 'bytes=9-', signal }, refused, 60)
    expect(await rows()).toEqual([])
  })

  it('makes one row for concurrent requests at several instances', async () => {
    const others = Array.from({ length: 12 }, () => {
      // Another instance has its own queue.
      Reflect.deleteProperty(globalThis, Symbol.for('roomwarden.audit.writer'))
      return ask('bytes=0-')
    })
    await Promise.all(others)
    expect(await rows()).toEqual(['recording.play'])
  })
})

describe('recordLinks', () => {
  const given = async (by: typeof sam) => {
    const rows = await opened.db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(and(eq(auditEvents.actorId, by.actor.userId), like(auditEvents.action, '%.links')))
      .orderBy(auditEvents.seq)
    return rows.map(({ action }) => action)
  }
  const evict = () => Reflect.deleteProperty(globalThis, Symbol.for('roomwarden.audit.once'))

  it('makes one row for each user, kind and window, whichever instance gives links', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const by = user()
    for (let time = 0; time < 3; time += 1) await recordLinks(by, 'recording')
    evict()
    await recordLinks(by, 'recording')
    await recordLinks(by, 'composition')
    await recordLinks(user(), 'recording')
    expect(await given(by)).toEqual(['recording.links', 'composition.links'])
    vi.setSystemTime(Date.now() + 601_000)
    await recordLinks(by, 'recording')
    expect(await given(by)).toHaveLength(3)
  })

  it('detects links in an answer', () => {
    expect(holdsLink({ data: [{ id: 'a', download_url: 'https://a.test' }] })).toBe(true)
    expect(holdsLink({ data: [{ id: 'a', download_url: null }, { download_url: '' }] })).toBe(false)
  })
})

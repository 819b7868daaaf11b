import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { createTranslator } from 'next-intl'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Many, Recording } from '@/lib/contract/telnyx'
import type { NewItem } from '@/lib/contract/schemas/cases'
import { recordEvent } from '@/lib/server/audit/record'
import type { Actor } from '@/lib/server/auth/actor'
import { createTestUser } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { createNote } from '@/lib/server/notes/create-note'
import { setTestEnvironment } from '@/lib/server/test-environment'
import messages from '@/messages/en.json'
import { rounds } from '@/e2e/proof/rounds'
import { verifyCase } from '@/scripts/verify-case/verify.mjs'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { createCase } from '../create-case'
import { exportCase } from './export-case'
import type { HandedWords, HandOn } from './handed'
import { listExports } from './list-exports'
import { previewCase } from './preview-case'
import { fillRecording, fillSession, hostileNames } from './test-session'
import { zipParts, type Part } from './zip-parts'

let opened: OpenedDatabase
let simulator: RunningSimulator
let folder: string
let support: Actor
let moderator: Actor
let caseId: string
let recordingId: string
let anaId: string

const words = createTranslator({ locale: 'en', messages, namespace: 'handed' }) as HandedWords
const spoken = { words, actionOf: (action: string) => action }

const usual: HandOn = {
  ...{ names: 'claimed', language: 'en', timeZone: 'Europe/Warsaw' },
  ...{ media: [], keep: [] },
}

const people = 500
async function act(targetType: string, targetId: string, body: Record<string, unknown> = {}) {
  const requestId = randomUUID()
  const actor = { id: null, name: 'Kofi </li>', role: null, via: 'system' as const }
  const event = { actor, peer: '10.0.0.1', requestId, targetType, targetId, details: { body } }
  await recordEvent({ ...event, action: 'participant.kick', outcome: 'succeeded' })
  const rows = await opened.db.select().from(auditEvents)
  return rows.find((row) => row.requestId === requestId)?.auditId ?? ''
}

async function actorOf(role: 'support' | 'moderator'): Promise<Actor> {
  const user = await createTestUser({ role, name: `Sam <b> ${role}` })
  return { ...user, userId: user.id, via: 'cookie', tokenId: null, userSessionId: null } as Actor
}

async function recordingOf(sessionId: string, participantId: string): Promise<string> {
  const listed = await fetch(`${simulator.url}/v2/room_recordings?page[size]=250`, {
    headers: { authorization: `Bearer ${simulator.apiKey}` },
  })
  const { data } = (await listed.json()) as Many<Recording>
  const id = data.find(({ status }) => status === 'completed')?.id
  if (!id) throw new Error('The simulator has no completed recording.')
  await fillRecording(opened.db, { id, sessionId, participantId })
  return id
}

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator()
  setTestEnvironment({ upstream: simulator })
  folder = await mkdtemp(join(tmpdir(), 'handed-on-'))
  support = await actorOf('support')
  moderator = await actorOf('moderator')
  const sessionId = randomUUID()
  const [first = '', second = '', , , , ana = ''] = await fillSession(
    opened.db,
    sessionId,
    Array.from({ length: people }, (_, n) => hostileNames[n] ?? `Guest Number${n}`),
  )
  anaId = ana
  recordingId = await recordingOf(sessionId, ana)
  const text = `Ana said <img src=x onerror=alert(1)> [x](javascript:alert(1)) ana@example.com`
  const note = await createNote(support, { on: { kind: 'session', id: sessionId }, text })
  const reason = 'Ana Souza Lima asked'
  const items: NewItem[] = [
    { kind: 'session', id: sessionId },
    { kind: 'moment', id: sessionId, from: '2026-11-24T23:10:00+01:00', words: '</script>Ana' },
    { kind: 'recording', id: recordingId },
    { kind: 'person', id: first },
    { kind: 'person', id: second },
    { kind: 'note', id: note.data.id },
    { kind: 'act', id: await act('room_session', sessionId, { reason }) },
    { kind: 'act', id: await act('identity', 'Ana Souza Lima') },
  ]
  const title = 'Raid </title><script>alert(1)</script>'
  const ticket_url = 'https://helpdesk.example/tickets/1'
  caseId = (await createCase(support, { title, ticket_url, items })).data.id
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
  await rm(folder, { recursive: true })
})

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

async function handOn(over: Partial<HandOn> = {}, actor = moderator): Promise<Buffer> {
  const admitted = { actor, requestId: randomUUID(), peer: '127.0.0.1' }
  const { signal } = new AbortController()
  const { body } = await exportCase(admitted, caseId, { ...usual, ...over }, spoken, signal)
  return collected(body)
}

async function kept(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${randomUUID()}.zip`)
  await writeFile(path, bytes)
  return path
}

const partOf = (bytes: Buffer, name: string) =>
  Buffer.from(unzipSync(bytes)[name] ?? []).toString('utf8')

/** The faults that the check finds; a file that it cannot read at all counts as one. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const path = await kept(bytes)
  try {
    return (await verifyCase(path)).faults
  } catch (error) {
    return [String(error)]
  } finally {
    await rm(path)
  }
}

describe('a case that is handed on', () => {
  it('is whole, with media, and says so without a network', async () => {
    const path = await kept(await handOn({ media: [recordingId] }))
    const { faults, parts, rows, manifest } = await verifyCase(path)
    expect(faults).toEqual([])
    expect(parts.map(({ name }) => name.replace(/\/.*\./, '/*.'))).toEqual([
      ...['case.html', 'case.json', 'audit.json'],
      expect.stringMatching(/^media\/\*\.\w+$/) as string,
    ])
    expect(rows).toEqual({ whole: 2, withheld: 0 })
    const trail = await opened.db.select().from(auditEvents)
    const made = trail.filter(({ targetId }) => targetId === caseId).map(({ action }) => action)
    expect(made.slice(-2)).toEqual(['case.hand_on', 'case.handed_on'])
    expect(JSON.stringify(trail.at(-1)?.details)).toContain(manifest)
  })

  it('gives nobody rows of the trail who may not read it, but their hashes', async () => {
    const own = await handOn({}, support)
    expect((await verifyCase(await kept(own))).rows).toEqual({ whole: 0, withheld: 2 })
    expect(partOf(own, 'audit.json')).not.toContain('10.0.0.1')
    expect(partOf(await handOn(), 'audit.json')).toContain('10.0.0.1')
  })

  it('is inert, whatever people call themselves', async () => {
    const bytes = await handOn()
    const html = partOf(bytes, 'case.html')
    expect(html).not.toMatch(/<(script|img|iframe|object|link|form)\b/i)
    expect(html).not.toMatch(/\son\w+=["']|javascript:alert\(1\)["']/i)
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(html.match(/<\/(style|title|main)>/g)).toEqual(['</title>', '</style>', '</main>'])
    expect(html).toContain("default-src 'none'")
    expect(html.match(/<tr><td>/g)).toHaveLength(people)
    expect(html).toContain('24 Nov 2026, 23:10:00 UTC+1')
    const { sessions } = JSON.parse(partOf(bytes, 'case.json')) as {
      sessions: { people: unknown[] }[]
    }
    expect(sessions.map((session) => session.people.length)).toEqual([people])
  })

  it('names nobody where names are masked, and the same person the same way', async () => {
    const bytes = await handOn({ names: 'masked' })
    const all = ['case.html', 'case.json', 'audit.json'].map((name) => partOf(bytes, name)).join()
    for (const name of ['Ana', 'Souza', 'Brien', '王小明', 'ana@example.com', 'Number77', 'cmd|'])
      expect(all, name).not.toContain(name)
    expect(all).toContain('A recording of Person 6 began')
    expect(all).toContain('because: Person 6 asked')
    expect((await verifyCase(await kept(bytes))).rows).toEqual({ whole: 1, withheld: 1 })
  })

  it('names those who are kept, and nobody else', async () => {
    const bytes = await handOn({ names: 'masked', keep: [anaId] })
    const html = partOf(bytes, 'case.html')
    expect(html).toContain('A recording of Ana Souza Lima began')
    expect(html).toContain('because: Ana Souza Lima asked')
    for (const name of ['Brien', '王小明', 'ana@example.com', 'Number77'])
      expect(html, name).not.toContain(name)
    expect(
      (await previewCase(moderator, caseId, { ...usual, names: 'masked', keep: [anaId] }, spoken))
        .data,
    ).toMatchObject({ named: 1, masked: people - 1 })
  })

  it('is as its preview says, and listed with the hash that proves it', async () => {
    const asked = { ...usual, media: [recordingId] }
    const { data } = await previewCase(support, caseId, asked, spoken)
    expect(data).toMatchObject({
      ...{ audit_rows: { whole: 0, withheld: 2 }, named: people, masked: 0 },
      media: [{ id: recordingId }],
    })
    const bytes = await handOn({}, support)
    const { parts, manifest } = await verifyCase(await kept(bytes))
    // The time at which it was made may be a digit longer, and is compressed.
    expect(Math.abs(bytes.length - data.size)).toBeLessThan(100)
    for (const { name, size } of data.parts)
      expect(
        Math.abs((parts.find((part) => part.name === name)?.size ?? 0) - size),
        name,
      ).toBeLessThan(10)
    const [newest, ...older] = (await listExports(caseId)).data
    expect(newest).toMatchObject({
      ...{ by: support.name, names: 'claimed', kept: 0, media: 0 },
      ...{ size: bytes.length, manifest_sha256: manifest },
    })
    expect(older.length).toBeGreaterThan(0)
  })

  it('is listed as not complete if it broke off', async () => {
    const admitted = { actor: support, requestId: randomUUID(), peer: '127.0.0.1' }
    const { body } = await exportCase(admitted, caseId, usual, spoken, new AbortController().signal)
    await body.next()
    await body.return(undefined)
    const [newest] = (await listExports(caseId)).data
    expect(newest).toMatchObject({ id: admitted.requestId, size: null, manifest_sha256: null })
  })

  it('loads nothing from anywhere', async () => {
    const html = partOf(await handOn(), 'case.html')
    // What people claim is text; only tags could load something.
    const tags = html.match(/<\w[^>]*>/g) ?? []
    expect(
      tags.filter((tag) => /\s(src|srcset|background|poster|ping|action)=/i.test(tag)),
    ).toEqual([])
    expect(html.match(/<style>.*?<\/style>/s)?.[0]).not.toMatch(/url\(|@import/i)
    const addressed = tags.flatMap((tag) => (/\shref=/.test(tag) ? tag.split(' ')[0] : []))
    expect(new Set(addressed)).toEqual(new Set(['<a']))
  })

  it('shows a byte that was flipped anywhere', async () => {
    const bytes = await handOn({ media: [recordingId] })
    const total = rounds('C1', { full: 1_000, reduced: 100 })
    let found = 0
    for (let round = 0; round < total; round += 1) {
      const changed = Buffer.from(bytes)
      const at = Math.floor((bytes.length * (round + Math.random())) / total)
      changed[at] = (changed[at] ?? 0) ^ (1 + Math.floor(Math.random() * 255))
      if ((await faultsOf(changed)).length > 0) found += 1
    }
    console.log(`C1  ${found} of ${total} flipped bytes found in ${bytes.length} bytes`)
    expect(found).toBe(total)
  })

  it('shows a row of the trail that was changed, although all is sealed anew', async () => {
    const parts = unzipSync(await handOn())
    const { parts: _, ...manifest } = JSON.parse(
      Buffer.from(parts['manifest.json'] ?? []).toString(),
    ) as Record<string, unknown>
    const changed = Buffer.from(parts['audit.json'] ?? [])
      .toString()
      .replace('Kofi', 'Kofa')
    const again: Part[] = ['case.html', 'case.json'].map((name) => ({
      name,
      bytes: () => [parts[name] ?? new Uint8Array()],
    }))
    again.push({ name: 'audit.json', bytes: () => [Buffer.from(changed)] })
    const sealed = zipParts(again, (digests) => ({
      name: 'manifest.json',
      bytes: () => [Buffer.from(JSON.stringify({ ...manifest, parts: digests }))],
    }))
    expect(await faultsOf(await collected(sealed))).toEqual([
      expect.stringMatching(/^Row \d+ of the audit trail was changed/),
    ])
  })
})

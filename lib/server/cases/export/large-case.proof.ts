import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createTranslator } from 'next-intl'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rounds } from '@/e2e/proof/rounds'
import type { Actor } from '@/lib/server/auth/actor'
import { createTestUser } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import messages from '@/messages/en.json'
import { verifyCase } from '@/scripts/verify-case/verify.mjs'
import { createCase } from '../create-case'
import { exportCase } from './export-case'
import type { HandedWords } from './handed'
import { fillRecording, fillSession } from './test-session'

const people = 500
const pieceBytes = 65_536
const mediaBytes = 800 * pieceBytes
/** Bytes between the file store and the reader, in our memory and the kernel's. */
const maxUnderWay = 12_000_000

let opened: OpenedDatabase
let telnyx: Server
let folder: string
let support: Actor
let caseId: string
const recordingId = randomUUID()
const sent = { bytes: 0 }

/** Answers for one recording, and streams its file as fast as the reader takes it. */
function startTelnyx(): Promise<string> {
  telnyx = createServer((request, response) => {
    const { port } = telnyx.address() as AddressInfo
    if (request.url === '/large.webm') {
      response.writeHead(200, { 'content-type': 'video/webm', 'content-length': mediaBytes })
      void pipeline(Readable.from(pieces()), response)
      return
    }
    const isIt = request.url?.startsWith(`/v2/room_recordings/${recordingId}`)
    const download_url = `http://127.0.0.1:${port}/large.webm`
    const data = { id: recordingId, type: 'video', status: 'completed', download_url }
    response.writeHead(isIt ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isIt ? { data } : { errors: [] }))
  })
  return new Promise((resolve) =>
    telnyx.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(telnyx.address() as AddressInfo).port}`),
    ),
  )
}

function* pieces() {
  for (; sent.bytes < mediaBytes; sent.bytes += pieceBytes)
    yield Buffer.alloc(pieceBytes, sent.bytes / pieceBytes)
}

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  setTestEnvironment({ upstream: { url: await startTelnyx(), apiKey: 'key' } })
  folder = await mkdtemp(join(tmpdir(), 'large-case-'))
  const user = await createTestUser({ role: 'support', name: 'Sam' })
  support = { ...user, userId: user.id, via: 'cookie', tokenId: null, userSessionId: null } as Actor
  const sessionId = randomUUID()
  const names = Array.from({ length: people }, (_, n) => `Guest Number${n}`)
  const [participantId = ''] = await fillSession(opened.db, sessionId, names)
  const sizeMb = mediaBytes / 1_000_000
  await fillRecording(opened.db, { id: recordingId, sessionId, participantId, sizeMb })
  const items = [
    { kind: 'session' as const, id: sessionId },
    { kind: 'recording' as const, id: recordingId },
  ]
  caseId = (await createCase(support, { title: 'Large', items })).data.id
})

afterAll(async () => {
  telnyx.close()
  await opened.close()
  await rm(folder, { recursive: true })
})

/** Makes the file; returns the maximum of bytes that were sent to us and not yet passed on. */
async function make(path: string): Promise<number> {
  const words = createTranslator({ locale: 'en', messages, namespace: 'handed' }) as HandedWords
  const spoken = { words, actionOf: (action: string) => action }
  const admitted = { actor: support, requestId: randomUUID(), peer: '127.0.0.1' }
  const asked = { names: 'claimed' as const, language: 'en' as const, timeZone: 'UTC' }
  const { signal } = new AbortController()
  const wanted = { ...asked, media: [recordingId], keep: [] }
  const { body } = await exportCase(admitted, caseId, wanted, spoken, signal)
  const file = await open(path, 'w')
  let [written, most] = [0, 0]
  for await (const piece of body) {
    await file.write(piece)
    written += piece.length
    most = Math.max(most, sent.bytes - written)
  }
  await file.close()
  return most
}

it('is made of 500 people and 52 MB of media in bounded memory, and verifies', async () => {
  const path = join(folder, 'large.zip')
  const underWay = await make(path)
  const { size } = await stat(path)
  console.log(
    `C3  a case of ${size} bytes and ${people} people: at most ${underWay} bytes under way`,
  )
  expect(sent.bytes).toBe(mediaBytes)
  expect(size).toBeGreaterThan(mediaBytes)
  expect(underWay).toBeLessThan(maxUnderWay)
  const { faults, parts } = await verifyCase(path)
  expect(faults).toEqual([])
  expect(parts.at(-1)).toMatchObject({ name: `media/${recordingId}.webm`, size: mediaBytes })
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'verify-case', path])
  expect(stdout).toContain('Whole: every part is as it was made.')

  const total = rounds('C4', { full: 100, reduced: 10 })
  let found = 0
  for (let round = 0; round < total; round += 1) {
    const at = Math.floor((size * (round + Math.random())) / total)
    await flip(path, at)
    // A file that cannot be read at all shows the change as well.
    const isFound = await verifyCase(path).then(
      (checked) => checked.faults.length > 0,
      () => true,
    )
    if (isFound) found += 1
    await flip(path, at)
  }
  console.log(`C4  ${found} of ${total} flipped bytes found in ${size} bytes`)
  expect(found).toBe(total)
  expect((await verifyCase(path)).faults).toEqual([])
})

/** Changes one byte in place; a second time, back. */
async function flip(path: string, at: number): Promise<void> {
  const file = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ 0x55
  await file.write(byte, 0, 1, at)
  await file.close()
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startApp } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import { demoAccounts, demoPassword } from '@/lib/contract/demo-accounts'
import { median, type Figure } from '../harness/figure'
import { MemoryProbe } from '../harness/memory'
import { startReference } from '../harness/reference'
import { StreamClient } from '../harness/stream-client'

const rounds = 3
/** Streams of each of the four accounts, which is the maximum for one account. */
const streamsEach = 50
const warmUp = 10
/** By then a heartbeat, a poll and a list of watchers have reached every stream. */
const settleMs = 11_000

/** Bytes per stream. */
type Share = { rss: number; used: number }

type Target = { url: string; pid: number; cookies: (string | undefined)[]; path: string }

async function openStreams({ url, cookies, path }: Target, each: number): Promise<StreamClient[]> {
  const clients = cookies.flatMap((cookie) =>
    Array.from({ length: each }, () => new StreamClient({ url: url + path, cookie })),
  )
  for (const client of clients) await client.open()
  return clients
}

/** Bytes for each of 200 streams, in a server that has already opened and closed some. */
async function perStream(target: Target, probe: MemoryProbe): Promise<Share> {
  for (const client of await openStreams(target, warmUp)) client.close()
  await pause(1_000)
  const before = await probe.read(target.pid)
  const clients = await openStreams(target, streamsEach)
  await pause(settleMs)
  const after = await probe.read(target.pid)
  if (clients.some(({ isOpen }) => !isOpen)) throw new Error('a stream was cut while measuring')
  for (const client of clients) client.close()
  const share = (key: keyof Share) => (after[key] - before[key]) / clients.length
  return { rss: share('rss'), used: share('used') }
}

async function inApp(probe: MemoryProbe, dataDir: string): Promise<Share> {
  const app = await startApp({ env: { ...probe.env, DATA_DIR: dataDir }, life: false })
  try {
    const signedIn = demoAccounts.map(({ email }) => signIn(app.url, email, demoPassword))
    const users = await Promise.all(signedIn)
    const cookies = users.map(({ cookie }) => cookie)
    return await perStream({ url: app.url, pid: app.pid, cookies, path: '/api/live' }, probe)
  } finally {
    await app.stop()
  }
}

async function inReference(probe: MemoryProbe): Promise<Share> {
  const reference = await startReference('', probe.env)
  try {
    const cookies = demoAccounts.map(() => undefined)
    const { url, pid } = reference
    return await perStream({ url, pid, cookies, path: '/api/stream' }, probe)
  } finally {
    await reference.stop()
  }
}

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`

/**
 * P7: what an open live tab costs the server. Both servers start afresh for every round, alternately,
 * and collect their garbage before each reading.
 */
export async function measureStreamMemory(): Promise<Figure[]> {
  const probe = await MemoryProbe.open()
  const dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-bench-'))
  const ours: Share[] = []
  const bare: Share[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await inApp(probe, dataDir))
      bare.push(await inReference(probe))
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
    await probe.close()
  }
  const of = (all: Share[], key: keyof Share) => median(all.map((memory) => memory[key]))
  const figure = (what: string, key: keyof Share): Figure => ({
    id: 'P7',
    what: `${what} per open live tab ÷ a bare Next stream, 200 streams`,
    value: of(ours, key) / of(bare, key),
    unit: '×',
    goal: 1.5,
    note: `${kib(of(ours, key))} ÷ ${kib(of(bare, key))}`,
  })
  return [
    figure('server memory that JavaScript uses', 'used'),
    figure('memory of the server process', 'rss'),
  ]
}

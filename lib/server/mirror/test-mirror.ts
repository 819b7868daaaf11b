import 'server-only'
import { isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { mirrorKinds, type MirrorKind } from '@/lib/contract/mirror'
import { database } from '@/lib/server/db/client'
import { leadForTest } from '@/lib/server/leader/test-lease'
import type { createTestClient, Many } from '@/simulator/test-client'
import { MirrorLeader } from './mirror-leader'
import { tables } from './tables'

const never = 1e9

/** No pauses, and no repeats by itself. */
const testPace = { keepUpEveryMs: never, sweepEveryMs: never, pauseMs: 0 }

/** A leader that acts only when a test steps it. */
export async function openTestMirror(): Promise<MirrorLeader> {
  return new MirrorLeader(await leadForTest(), new AbortController().signal, testPace)
}

/** Steps it until nothing is due. */
export async function settle(leader: MirrorLeader): Promise<void> {
  for (let waitMs = 0; waitMs < never / 2;) {
    waitMs = await leader.step()
    if (waitMs > 0 && waitMs < never / 2)
      await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

/** Empties the mirror. */
export async function emptyMirror(): Promise<void> {
  const db = await database()
  await db.execute(sql`truncate mirror_rooms, mirror_sessions, mirror_participants,
    mirror_recordings, mirror_compositions, mirror_slices, mirror_absent`)
  await db.execute(sql`update mirror_kinds set state = 'first_copy', sweep = 1, done = 0,
    sweep_began_at = null, sweep_asked_at = null, last_complete_at = null, current_at = null`)
}

/** The ids in the mirror that are not gone, by kind. */
export const mirrored = () => idsWhere((goneAt) => isNull(goneAt))

/** The ids in the mirror marked as gone, by kind. */
export const goneIds = () => idsWhere((goneAt) => isNotNull(goneAt))

type Where = (goneAt: (typeof tables)[MirrorKind]['goneAt']) => SQL

async function idsWhere(isMeant: Where): Promise<Record<MirrorKind, string[]>> {
  const db = await database()
  const entries = mirrorKinds.map(async (kind) => {
    const table = tables[kind]
    const rows = await db.select({ id: table.id }).from(table).where(isMeant(table.goneAt))
    return [kind, rows.map(({ id }) => id).toSorted()] as const
  })
  return Object.fromEntries(await Promise.all(entries)) as Record<MirrorKind, string[]>
}

const paths: Record<MirrorKind, string> = {
  rooms: '/rooms',
  sessions: '/room_sessions',
  participants: '/room_participants',
  recordings: '/room_recordings',
  compositions: '/room_compositions',
}

type Call = ReturnType<typeof createTestClient>

/** The ids at Telnyx, by kind. Its lists must be stable. */
export async function upstream(call: Call): Promise<Record<MirrorKind, string[]>> {
  const entries: [MirrorKind, string[]][] = []
  for (const kind of mirrorKinds) entries.push([kind, await idsOf(call, paths[kind])])
  return Object.fromEntries(entries) as Record<MirrorKind, string[]>
}

async function idsOf(call: Call, path: string): Promise<string[]> {
  const ids: string[] = []
  for (let number = 1; ; number += 1) {
    const url = `${path}?page[size]=250&page[number]=${number}`
    const { body } = await call<Many<{ id: string }>>('GET', url)
    ids.push(...body.data.map(({ id }) => id))
    if (body.data.length < 250) return ids.toSorted()
  }
}

import { randomUUID } from 'node:crypto'
import type { Database } from '@/lib/server/db/database'
import { mirrorParticipants, mirrorRecordings, mirrorSessions } from '@/lib/server/db/mirror-schema'
import { mirrorContexts, mirrorTexts } from '@/lib/server/db/mirror-texts-schema'

/** Names that would break a page, a table or a direction of writing, if they were not escaped. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Eevil\u202C',
  '</style></title></main>',
  '=cmd|calc!A1',
  'Ana Souza Lima',
  "O'Brien & Söhne",
  '王小明',
]

/** Puts a session of people with these names into the mirror; returns their participants' ids. */
export async function fillSession(
  db: Database,
  sessionId: string,
  names: string[],
): Promise<string[]> {
  const at = new Date('2026-11-24T22:00:00Z')
  const seen = { readAt: at, seenAt: at }
  await db
    .insert(mirrorSessions)
    .values({ id: sessionId, createdAt: at, endedAt: new Date('2026-11-25T00:00:00Z'), ...seen })
  const texts = await db
    .insert(mirrorTexts)
    .values(
      names.map((text, n) => ({
        ...{ digest: `t${n}`, kind: 'person' as const, text, normalised: `n${n}` },
        ...{ sortKey: `n${n}`, tokens: '' },
      })),
    )
    .returning({ id: mirrorTexts.id })
  const contexts = await db
    .insert(mirrorContexts)
    .values(
      texts.map(({ id }, n) => ({
        ...{ digest: `c${n}`, context: names[n] ?? '', claims: {}, nameId: id, personId: n + 1 },
      })),
    )
    .returning({ id: mirrorContexts.id })
  const joins = contexts.map(({ id }, n) => ({
    ...{ id: randomUUID(), sessionId, contextId: id, joinedAt: new Date(at.getTime() + n) },
    ...seen,
  }))
  await db.insert(mirrorParticipants).values(joins)
  return joins.map(({ id }) => id)
}

type TestRecording = { id: string; sessionId: string; participantId: string; sizeMb?: number }

/** Puts a recording into the mirror. */
export async function fillRecording(db: Database, recording: TestRecording): Promise<void> {
  const at = new Date('2026-11-24T22:30:00Z')
  await db
    .insert(mirrorRecordings)
    .values({ ...recording, type: 'video', startedAt: at, readAt: at, seenAt: at })
}

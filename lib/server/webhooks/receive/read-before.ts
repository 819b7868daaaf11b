import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { fromJson } from '@/lib/server/db/from-json'
import { livePeople, liveSessions, webhookRooms } from '@/lib/server/db/live-schema'
import type { WebhookEvent } from './parse'

type About = Pick<WebhookEvent, 'sessionId' | 'participantId' | 'roomId'>

type Json = Record<string, unknown> | null

/** The stored session, participant and room of an event, in one query; null where there is none. */
export async function readBefore(tx: Transaction, { sessionId, participantId, roomId }: About) {
  const { rows } = await tx.execute<Record<'session' | 'person' | 'room', Json>>(sql`
    select
      (select to_jsonb(s) from ${liveSessions} s where s.id = ${sessionId}) as session,
      (select to_jsonb(p) from ${livePeople} p where p.id = ${participantId}) as person,
      (select to_jsonb(r) from ${webhookRooms} r where r.room_id = ${roomId}) as room
  `)
  const { session = null, person = null, room = null } = rows[0] ?? {}
  return {
    session: session && fromJson(liveSessions, session),
    person: person && fromJson(livePeople, person),
    room: room && fromJson(webhookRooms, room),
  }
}

export type Before = Awaited<ReturnType<typeof readBefore>>

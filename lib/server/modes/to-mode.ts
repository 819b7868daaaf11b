import 'server-only'
import { desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Mode, ModeAnswer, ModesAnswer, ModeState } from '@/lib/contract/modes'
import { database } from '@/lib/server/db/client'
import { roomModes } from '@/lib/server/db/modes-schema'
import { ApiError } from '@/lib/server/errors'

/**
 * Whether a row of `room_modes` has ended, by a user or by its time; an evacuation has no end time.
 */
export const isOver = sql<boolean>`(room_modes.ended_at is not null
  or (room_modes.mode <> 'evacuate' and room_modes.until <= clock_timestamp()))`

const stateOfMode = sql<ModeState>`case
  when room_modes.restored_at is not null then 'ended'
  when ${isOver} then 'ending'
  when room_modes.mode = 'evacuate' and room_modes.tries = 0 then 'counting'
  else 'in_force' end`

const columns = {
  row: roomModes,
  state: stateOfMode,
  people: sql<Mode['people'] | null>`(select jsonb_object_agg(counted.state, counted.count) from (
    select person.state, count(*)::int as count from mode_people person
    where person.mode_id = room_modes.id group by person.state) counted)`,
}

async function read(condition: SQL): Promise<Mode[]> {
  const db = await database()
  const rows = await db
    .select(columns)
    .from(roomModes)
    .where(condition)
    .orderBy(desc(roomModes.createdAt), roomModes.id)
  return rows.map(toMode)
}

type Row = {
  row: typeof roomModes.$inferSelect
  state: ModeState
  people: Mode['people'] | null
}

function toMode({ row, state, people }: Row): Mode {
  const { limitBefore: before, limitSet: set, limitKept: kept } = row
  const { endedById: endedId, endedByName: endedName } = row
  return {
    id: row.id,
    room_id: row.roomId,
    mode: row.mode,
    state,
    reason: row.reason,
    by: { id: row.byId, name: row.byName },
    at: row.createdAt.toISOString(),
    until: row.until.toISOString(),
    acts_at: row.actsAt?.toISOString() ?? null,
    closed: row.closed,
    limit: before === null || set === null ? null : { before, set, kept },
    people: people ?? {},
    ended_by: endedId === null || endedName === null ? null : { id: endedId, name: endedName },
  }
}

/** The modes that are in force or have something left to restore. */
export async function listModes(): Promise<ModesAnswer> {
  return { data: await read(isNull(roomModes.restoredAt)) }
}

/** One mode by its id. Throws `not_found`. */
export async function readMode(id: string): Promise<ModeAnswer> {
  const [mode] = await read(eq(roomModes.id, id))
  if (!mode) throw new ApiError('not_found')
  return { data: mode }
}

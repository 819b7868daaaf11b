import 'server-only'
import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'
import { isInForce } from './in-force'
import { keyOf, nameShown, type BanSubject } from './subject'

/** Whether a ban in force, of any kind, keeps this value out of a room. */
export async function isBanned(value: string, roomId: string): Promise<boolean> {
  const db = await database()
  const paths = await db
    .selectDistinct({ path: bans.path })
    .from(bans)
    .where(and(isNotNull(bans.path), isNull(bans.liftedAt)))
  const name = nameShown(value)
  const subjects: BanSubject[] = [
    { kind: 'text', path: null, value },
    ...(name === null ? [] : [{ kind: 'name', path: null, value: name } as const]),
    ...paths.map(({ path }) => ({ kind: 'identity' as const, path, value: value.trim() })),
  ]
  const [found] = await db
    .select({ id: bans.id })
    .from(bans)
    .where(
      and(
        inArray(bans.key, subjects.map(keyOf)),
        eq(bans.watch, false),
        or(isNull(bans.roomId), eq(bans.roomId, roomId)),
        isInForce,
      ),
    )
    .limit(1)
  return found !== undefined
}

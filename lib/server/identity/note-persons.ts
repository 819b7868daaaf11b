import 'server-only'
import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { onShutdown, singleton } from '@/lib/server/process'
import { refreshPersons } from './refresh-persons'

/** So many are counted in one transaction, and so long those who come again wait, in ms. */
const portion = 10
const everyMs = 500

type Noted = { ids: Set<number>; task: CoalescedTask }

const noted = () =>
  singleton<Noted>('identity.noted', () => {
    const ids = new Set<number>()
    const task = new CoalescedTask({ what: 'counting persons', work: () => work(ids), everyMs })
    onShutdown(() => task.stop())
    return { ids, task }
  })

async function work(ids: Set<number>): Promise<void> {
  const db = await database()
  while (ids.size > 0) {
    const some = [...ids].slice(0, portion)
    for (const id of some) ids.delete(id)
    try {
      await db.transaction((tx) => refreshPersons(tx, some))
    } catch (error) {
      for (const id of some) ids.add(id)
      throw error
    }
    // The embedded database never lets the event loop go by itself.
    await turn()
  }
}

/** Has the totals of persons counted anew soon, once for all that is written meanwhile. */
export function notePersons(ids: Iterable<number>): void {
  const { ids: waiting, task } = noted()
  for (const id of ids) waiting.add(id)
  if (waiting.size > 0) task.ask()
}

/** Resolves when all that was noted is counted. */
export const countedPersons = () => noted().task.run()

/** Notes those of whom nothing was ever counted, as after a process that died. */
export async function noteUncounted(): Promise<void> {
  const db = await database()
  const { rows } = await db.execute<{ id: number }>(
    sql`select id::float8 as id from mirror_persons where joins = 0 limit 5000`,
  )
  notePersons(rows.map(({ id }) => id))
}

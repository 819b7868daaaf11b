import 'server-only'
import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { onShutdown, singleton } from '@/lib/server/process'
import { refreshPersons } from './refresh-persons'

/** Persons counted per transaction, and how long repeated ones wait, in ms. */
const batchSize = 10
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
    const some = [...ids].slice(0, batchSize)
    for (const id of some) ids.delete(id)
    try {
      await db.transaction((tx) => refreshPersons(tx, some))
    } catch (error) {
      for (const id of some) ids.add(id)
      throw error
    }
    // The embedded database does not yield to the event loop by itself.
    await turn()
  }
}

/** Queues persons whose totals must be counted again, coalesced. */
export function notePersons(ids: Iterable<number>): void {
  const { ids: waiting, task } = noted()
  for (const id of ids) waiting.add(id)
  if (waiting.size > 0) task.ask()
}

/** Resolves when all queued persons are counted. */
export const countedPersons = () => noted().task.run()

/** Queues persons never counted, as after a process that died. */
export async function noteUncounted(): Promise<void> {
  const db = await database()
  const { rows } = await db.execute<{ id: number }>(
    sql`select id::float8 as id from mirror_persons where joins = 0 limit 5000`,
  )
  notePersons(rows.map(({ id }) => id))
}

import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { roomModes } from '@/lib/server/db/modes-schema'
import { LeaseLost } from '@/lib/server/leader/lease'
import { logger } from '@/lib/server/logger'
import { actOnPeople } from './act-on-people'
import { evacuate } from './evacuate'
import { noteNewcomers } from './find-newcomers'
import { limitRoom } from './limit-room'
import { openModes, type OpenMode } from './open-modes'
import { restore } from './restore'
import { readAgain, takeDue } from './take-due'

/** Maximum backoff after failures; seconds. */
const maxWaitSecs = 60

/**
 * Applies the modes while this instance leads. All state is in the database, so that the next
 * leader can continue. Rooms do not wait for one another.
 */
export class ModeKeeper {
  private readonly underWay = new Map<string, Promise<void>>()
  private readonly askedAgain = new Set<string>()

  constructor(private readonly epoch: () => number | null) {}

  /** Works on all modes; returns whether there are any. Rejects if the database does. */
  async run(): Promise<boolean> {
    const epoch = this.epoch()
    if (epoch === null) return false
    const modes = await openModes()
    for (const roomId of new Set(modes.map((mode) => mode.roomId)))
      if (this.underWay.has(roomId)) this.askedAgain.add(roomId)
      else this.begin(roomId, modes, epoch)
    return modes.length > 0
  }

  /** Resolves when no room is being worked on. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay.values())
  }

  private begin(roomId: string, modes: OpenMode[], epoch: number): void {
    const own = modes.filter((mode) => mode.roomId === roomId)
    const working = keepRoom(own, epoch)
      .catch((error: unknown) => {
        if (!(error instanceof LeaseLost))
          logger.warn({ err: error, room_id: roomId }, 'a room in trouble was not looked after')
      })
      .then(() => this.end(roomId))
    this.underWay.set(roomId, working)
  }

  private async end(roomId: string): Promise<void> {
    this.underWay.delete(roomId)
    if (!this.askedAgain.delete(roomId)) return
    await this.run().catch((error: unknown) =>
      logger.warn({ err: error, room_id: roomId }, 'modes were not read; the next second does'),
    )
  }
}

/**
 * One mode at a time: what an earlier one has yet to restore must not be taken for the room's own
 * state.
 */
async function keepRoom(modes: OpenMode[], epoch: number): Promise<void> {
  const unrestored = new Set<string>()
  for (const mode of modes) {
    if (mode.isOver) {
      const isDone = mode.isDue && (await tried(mode, () => restore(mode, epoch)))
      if (!isDone) unrestored.add(mode.mode)
    } else if (mode.mode === 'evacuate') {
      if (mode.isCounted && mode.isDue) await evacuate(mode, epoch)
    } else await hold(mode, epoch, unrestored.has(mode.mode))
  }
}

async function hold(mode: OpenMode, epoch: number, mustWait: boolean): Promise<void> {
  if (mode.mode === 'quiet' && mustWait) return
  await noteNewcomers(mode, epoch)
  if (mode.mode === 'quiet' || (await readAgain(mode)))
    await actOnPeople(mode, await takeDue(mode, epoch))
  if (mode.mode === 'freeze' && mode.limitedAt === null && mode.isDue && !mustWait)
    await tried(mode, () => limitRoom(mode, epoch))
}

/** Whether it succeeded; otherwise it is due again after a backoff. */
async function tried({ id, tries }: OpenMode, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    logger.warn({ err: error, mode_id: id }, 'a mode could not be carried out; tried again')
    const waitSecs = Math.min(maxWaitSecs, 2 ** tries)
    const nextTryAt = sql`clock_timestamp() + make_interval(secs => ${waitSecs})`
    const db = await database()
    await db
      .update(roomModes)
      .set({ tries: tries + 1, nextTryAt })
      .where(eq(roomModes.id, id))
    return false
  }
}

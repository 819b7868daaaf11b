import 'server-only'
import { statfs } from 'node:fs/promises'
import { logger } from '@/lib/server/logger'
import { DatabaseFull } from './fault'

const checkEveryMs = 1_000

/** How many bytes are free for this user on the disk of a directory. */
export async function freeBytes(directory: string): Promise<number> {
  const disk = await statfs(directory)
  return disk.bavail * disk.bsize
}

const mebibyte = 1024 ** 2

/**
 * Reserved bytes: a full disk ends the embedded database and hangs the process. Its log grows by
 * segments of 16 MiB; two of them, and as much for writes between two checks of the disk.
 */
export const reservedBytes = 64 * mebibyte

const writes = /^\s*(insert|update|delete|merge|truncate|create|alter|drop|vacuum)\b/i
const writesWithin = /^\s*with\b[^]*\b(insert\s+into|update|delete\s+from|merge\s+into)\b/i

/** Watches the free disk space of the embedded database. */
export class DiskSpace {
  #isFull = false
  #timer: NodeJS.Timeout | null = null

  constructor(
    private readonly directory: string,
    private readonly reserved = reservedBytes,
  ) {}

  async start(): Promise<void> {
    await this.#check()
    this.#timer = setInterval(() => void this.#check(), checkEveryMs).unref()
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer)
  }

  /** Throws `DatabaseFull` if a statement would write into the reserve. */
  check(text: string): void {
    if (!this.#isFull || !(writes.test(text) || writesWithin.test(text))) return
    throw new DatabaseFull('There is no space left on the disk of the database.')
  }

  async #check(): Promise<void> {
    try {
      const free = await freeBytes(this.directory)
      const isFull = free < this.reserved
      if (isFull !== this.#isFull)
        logger.warn({ free, isFull }, 'free space for the database has changed')
      this.#isFull = isFull
    } catch (error) {
      logger.warn({ err: error }, 'the disk of the database cannot be checked')
    }
  }
}

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
 * What is never written into, bytes: a full disk ends the embedded database, and with it the process
 * hangs. Its log grows by segments of 16 MiB; two of them, and as much for what is written between
 * two checks of the disk.
 */
export const reservedBytes = 64 * mebibyte

const writes = /^\s*(insert|update|delete|merge|truncate|create|alter|drop|vacuum)\b/i
const writesWithin = /^\s*with\b[^]*\b(insert\s+into|update|delete\s+from|merge\s+into)\b/i

/** Watches the disk of the embedded database, so that it never meets its end. */
export class Room {
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

  /** Throws `DatabaseFull` where a statement would write into what is reserved. */
  check(text: string): void {
    if (!this.#isFull || !(writes.test(text) || writesWithin.test(text))) return
    throw new DatabaseFull('There is no room left on the disk of the database.')
  }

  async #check(): Promise<void> {
    try {
      const free = await freeBytes(this.directory)
      const isFull = free < this.reserved
      if (isFull !== this.#isFull) logger.warn({ free, isFull }, 'room of the database has changed')
      this.#isFull = isFull
    } catch (error) {
      logger.warn({ err: error }, 'the disk of the database cannot be checked')
    }
  }
}

import 'server-only'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BootFault } from '@/lib/server/boot-fault'
import { freeBytes, reservedBytes } from './disk-space'

const mebibyte = 1024 ** 2

const mib = (bytes: number) => `${Math.floor(bytes / mebibyte)} MiB`

/** What an empty database takes on the disk, measured: 39 MiB. */
const emptyBytes = 48 * mebibyte

/** Its log grows by a segment of 16 MiB as soon as anything is written. */
const segmentBytes = 16 * mebibyte

/** Required space: the reserve, one segment and, at first, the database itself. */
async function neededFor(directory: string): Promise<number> {
  const isNew = await access(join(directory, 'postgres', 'PG_VERSION')).then(
    () => false,
    () => true,
  )
  return reservedBytes + segmentBytes + (isNew ? emptyBytes : 0)
}

/**
 * Creates the directory and checks its free space; throws `BootFault` if there is too little.
 * @param needed bytes, instead of the database's requirement
 */
export async function checkDirectory(directory: string, needed?: number): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new BootFault(`DATA_DIR: ${directory} cannot be made (${String(error)}).`, {
      cause: error,
    })
  }
  const neededBytes = needed ?? (await neededFor(directory))
  const free = await freeBytes(directory)
  if (free >= neededBytes) return
  throw new BootFault(
    `DATA_DIR: ${mib(free)} are free on the disk of ${directory}; ${mib(neededBytes)} are needed, ` +
      `${mib(reservedBytes)} of which are never written into. Make room, or use another DATA_DIR.`,
  )
}

import 'server-only'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BootFault } from '@/lib/server/boot-fault'
import { isRunning, startOf } from './process-identity'

type Holder = { pid: number; since: Date }

const attempts = 10

/**
 * Makes this process the only owner of `directory`, or throws `BootFault` naming the owner.
 *
 * Each process puts a claim of its own, named by its id and start, into `<directory>/lock` and only
 * then looks for others. Of two that come at once, at least one sees the other and steps back, so
 * there are never two owners; a dead process's claim can be removed at any time, since nobody will
 * ever make it again. Answers the function that gives the lock back.
 */
export async function takeLock(directory: string): Promise<() => Promise<void>> {
  const folder = join(directory, 'lock')
  await mkdir(folder, { recursive: true })
  const own = `${process.pid}-${await startOf(process.pid)}`
  let holder: Holder | null = null
  for (let attempt = 0; attempt < attempts; attempt++) {
    await claim(folder, own)
    holder = await findOther(folder, own)
    if (!holder) return () => rm(join(folder, own), { force: true })
    await rm(join(folder, own), { force: true })
    if (Date.now() - holder.since.getTime() > 2_000) break
    // The other may be stepping back just now as well.
    await pause(50 + Math.random() * 200)
  }
  throw refusal(directory, holder)
}

async function claim(folder: string, own: string): Promise<void> {
  try {
    const file = await open(join(folder, own), 'wx', 0o600)
    await file.close()
  } catch (error) {
    const present = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const message = present
      ? `DATA_DIR: this very process (pid ${process.pid}) has already opened ${folder}.`
      : `DATA_DIR: ${folder} cannot be written (${String(error)}).`
    throw new BootFault(message, { cause: error })
  }
}

/** A living process, other than this one, with a claim; claims of dead ones are removed. */
async function findOther(folder: string, own: string): Promise<Holder | null> {
  for (const name of await readdir(folder)) {
    const [, pid, start] = /^(\d+)-(\d+)$/.exec(name) ?? []
    if (name === own || !pid || !start) continue
    const path = join(folder, name)
    if (await isRunning(Number(pid), start)) {
      const found = await stat(path).catch(() => null)
      if (found) return { pid: Number(pid), since: found.mtime }
    } else {
      await rm(path, { force: true })
    }
  }
  return null
}

function refusal(directory: string, holder: Holder | null): BootFault {
  const who = holder
    ? `process ${holder.pid}, since ${holder.since.toISOString()}`
    : 'another process'
  return new BootFault(
    `DATA_DIR: ${directory} is in use by another Roomwarden (${who}). ` +
      'Stop that one first, or set another DATA_DIR.',
  )
}

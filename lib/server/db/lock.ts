import 'server-only'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BootFault } from '@/lib/server/boot-fault'
import { isAlive, ownClaim, processOf } from './claim'
import { startHeartbeat } from './heartbeat'

type Owner = { pid: string; since: Date }

const attempts = 10

/**
 * Makes this process the only owner of `directory`, or throws `BootFault` naming the owner. Each
 * process writes its claim into `<directory>/lock` and only then reads the others: of two
 * concurrent ones at least one sees the other and steps back. A claim from the same place is judged
 * by its process, one from another container or machine by its heartbeat, which takes 15 s. Returns
 * the function that releases the lock.
 * @param onLost called if another process removed the claim, as after a long freeze
 */
export async function takeLock(
  directory: string,
  onLost: () => void = () => undefined,
): Promise<() => Promise<void>> {
  const folder = join(directory, 'lock')
  await mkdir(folder, { recursive: true })
  const own = await ownClaim()
  const path = join(folder, own)
  let owner: Owner | null = null
  for (let attempt = 0; attempt < attempts; attempt++) {
    await claim(folder, own)
    const stopHeartbeat = startHeartbeat(path, onLost)
    owner = await findOther(folder, own)
    if (!owner) return () => stopHeartbeat().then(() => rm(path, { force: true }))
    await stopHeartbeat()
    await rm(path, { force: true })
    if (Date.now() - owner.since.getTime() > 2_000) break
    // The other process may be stepping back as well.
    await pause(50 + Math.random() * 200)
  }
  throw refusal(directory, owner)
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
async function findOther(folder: string, own: string): Promise<Owner | null> {
  for (const name of await readdir(folder)) {
    const pid = processOf(name)
    if (name === own || !pid) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found) continue
    if (await isAlive(name, path)) return { pid, since: found.birthtime }
    await rm(path, { force: true })
  }
  return null
}

function refusal(directory: string, owner: Owner | null): BootFault {
  const who = owner ? `process ${owner.pid}, since ${owner.since.toISOString()}` : 'another process'
  return new BootFault(
    `DATA_DIR: ${directory} is in use by another Roomwarden (${who}). ` +
      'Stop that one first, or set another DATA_DIR.',
  )
}

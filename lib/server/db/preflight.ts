import 'server-only'
import { mkdir, statfs } from 'node:fs/promises'
import { BootFault } from '@/lib/server/boot-fault'

const gibibyte = 1024 ** 3

const gib = (bytes: number) => `${(bytes / gibibyte).toFixed(2)} GiB`

/** Makes the directory and checks that `neededBytes` are free there; throws `BootFault` if not. */
export async function checkDirectory(directory: string, neededBytes = gibibyte): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new BootFault(`DATA_DIR: ${directory} cannot be made (${String(error)}).`, {
      cause: error,
    })
  }
  const disk = await statfs(directory)
  const free = disk.bavail * disk.bsize
  if (free < neededBytes) {
    throw new BootFault(
      `DATA_DIR: ${gib(free)} are free on the disk of ${directory}; ${gib(neededBytes)} are needed.`,
    )
  }
}

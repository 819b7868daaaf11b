import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './app'

/**
 * Before the first test of a run: keeps the database of the demo as its first start leaves it.
 * Making one costs as much as all the rest of a start; `startApp` copies this one. Gives what
 * removes it after the last test. In `npm test` the first step makes it for all.
 */
export default async function prepareDemoData(): Promise<() => Promise<void>> {
  const shared = process.env.ROOMWARDEN_DEMO_FOLDER
  const folder = shared ?? (await mkdtemp(join(tmpdir(), 'roomwarden-demo-')))
  const kept = join(folder, 'demo', 'postgres')
  if (!existsSync(kept)) await makeDemoData(folder)
  process.env.ROOMWARDEN_DEMO_DATA = kept
  return async () => {
    if (!shared) await rm(folder, { recursive: true, force: true })
  }
}

async function makeDemoData(folder: string): Promise<void> {
  const app = await startApp({ env: { DATA_DIR: folder } })
  await app.stop()
}

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './app'

/**
 * Keeps the demo's database as its first start leaves it, for `startApp` to copy: creating one
 * costs as much as the rest of a start. Runs before the first test, which in `npm test` is once for
 * all steps. Returns a function that removes the database.
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

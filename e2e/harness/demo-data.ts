import { rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './app'

/**
 * Before the first test of a run: keeps the database of the demo as its first start leaves it.
 * Making one costs as much as all the rest of a start; `startApp` copies this one. Gives what
 * removes it after the last test.
 */
export default async function prepareDemoData(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-demo-'))
  const app = await startApp({ env: { DATA_DIR: dataDir } })
  await app.stop()
  process.env.ROOMWARDEN_DEMO_DATA = join(dataDir, 'demo', 'postgres')
  return () => rm(dataDir, { recursive: true, force: true })
}

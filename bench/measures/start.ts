import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { appEnvironment } from '@/e2e/harness/environment'
import { freePort } from '@/scripts/test/free-port.mjs'
import { runProgram } from '@/e2e/harness/process'
import { median, type Figure } from '../harness/figure'

const runs = 3
const ready = /^ready +(\S+) \(/m

async function secondsToReady(cwd: string, dataDir: string, limitMs: number): Promise<number> {
  const env = appEnvironment({ PORT: String(await freePort()), DATA_DIR: dataDir })
  const begun = performance.now()
  const running = runProgram('npm', ['start'], { cwd, env })
  await running.waitFor(ready, limitMs)
  const seconds = (performance.now() - begun) / 1000
  running.child.kill()
  await running.exit()
  return seconds
}

/** A clone of the committed project, with nothing installed or built. */
async function freshClone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roomwarden-clone-'))
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), folder])
  const files = execFileSync('git', ['diff', '--name-only', '--diff-filter=d', 'HEAD'], {
    encoding: 'utf8',
  })
  for (const file of files.split('\n').filter(Boolean)) {
    await cp(join(process.cwd(), file), join(folder, file))
  }
  return folder
}

/** P9: from `npm start` to a server that answers, on a second start and on a fresh clone. */
export async function measureStart(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-bench-'))
  await secondsToReady(process.cwd(), dataDir, 300_000)
  const again = []
  for (let run = 0; run < runs; run += 1) {
    again.push(await secondsToReady(process.cwd(), dataDir, 60_000))
  }
  await rm(dataDir, { recursive: true, force: true })
  const clone = await freshClone()
  const first = await secondsToReady(clone, join(clone, 'data'), 600_000)
  await rm(clone, { recursive: true, force: true })
  return [
    {
      id: 'P9',
      what: 'npm start the second time, to ready',
      value: median(again),
      unit: 's',
      goal: 5,
    },
    { id: 'P9', what: 'npm start on a fresh clone, to ready', value: first, unit: 's', goal: 180 },
  ]
}

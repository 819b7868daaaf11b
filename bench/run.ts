import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { toTable, type Figure } from './harness/figure'
import { buildReference } from './harness/reference'
import { measureBans } from './measures/bans'
import { measureClick } from './measures/click'
import { measureFirstLoad } from './measures/first-load'
import { measureGuard } from './measures/guard'
import { measureLongList } from './measures/long-list'
import { measurePush } from './measures/push'
import { measureSearch } from './measures/search'
import { measureStart } from './measures/start'
import { measureStory } from './measures/story'
import { measureStreamMemory } from './measures/stream-memory'
import { measureWatchers } from './measures/watchers'

const file = 'bench/results.json'

const measures: Record<string, () => Promise<Figure[]>> = {
  P1: measureGuard,
  P2: measureWatchers,
  P3: measurePush,
  P4: measureClick,
  P5: measureLongList,
  P6: measureFirstLoad,
  P7: measureStreamMemory,
  P8: measureSearch,
  P9: measureStart,
  bans: measureBans,
  story: measureStory,
}

/** Runs all measures, or only the named ones, and writes the figures. */
export async function runBench(wanted: string[]): Promise<void> {
  const names = Object.keys(measures).filter((id) => wanted.length === 0 || wanted.includes(id))
  console.log('reference: next build')
  await buildReference()
  const figures: Figure[] = []
  for (const id of names) {
    console.log(`measuring ${id}`)
    figures.push(...((await measures[id]?.()) ?? []))
  }
  console.log(`\n${toTable(figures)}\n`)
  const machine = { node: process.version, cores: cpus().length, platform: process.platform }
  const kept = (await readResults()).filter(({ id }) => !names.includes(id))
  const all = [...kept, ...figures].toSorted((a, b) => a.id.localeCompare(b.id))
  const results = { measuredAt: new Date().toISOString(), machine, figures: all }
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`)
}

/** The figures of the last run, kept for what is not measured now. */
async function readResults(): Promise<Figure[]> {
  if (!existsSync(file)) return []
  return (JSON.parse(await readFile(file, 'utf8')) as { figures: Figure[] }).figures
}

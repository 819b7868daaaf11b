import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { toTable, type Figure } from './harness/figure'
import { buildReference } from './harness/reference'
import { measureClick } from './measures/click'
import { measureFirstLoad } from './measures/first-load'
import { measureGuard } from './measures/guard'
import { measureStart } from './measures/start'

const measures: Record<string, () => Promise<Figure[]>> = {
  P1: measureGuard,
  P4: measureClick,
  P6: measureFirstLoad,
  P9: measureStart,
}

/** Measures everything, or only what is named; writes the figures when all were measured. */
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
  if (wanted.length > 0) return
  const machine = { node: process.version, cores: cpus().length, platform: process.platform }
  const results = { measuredAt: new Date().toISOString(), machine, figures }
  await writeFile('bench/results.json', `${JSON.stringify(results, null, 2)}\n`)
}

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { World } from '../world/world'
import { worldFromLines, worldToLines } from './serialize'

const calmMs = 1000
const chunkLength = 1_000_000

/** The world on disk, replaced as a whole, so that it is never half written. */
export class StateFile {
  private readonly path: string
  private timer: NodeJS.Timeout | undefined
  private waitMs = calmMs

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true })
    this.path = join(directory, 'state.ndjson')
  }

  /** Null if there is no file. An unreadable file is set aside with a warning. */
  load(): World | null {
    if (!existsSync(this.path)) return null
    try {
      return worldFromLines(readFileSync(this.path, 'utf8').trimEnd().split('\n'))
    } catch (error) {
      const aside = `${this.path}.corrupt-${Date.now()}`
      renameSync(this.path, aside)
      const why = error instanceof Error ? error.message : String(error)
      console.error(`The state of the simulator could not be read (${why}).`)
      console.error(`It was set aside as ${aside}; starting afresh.`)
      return null
    }
  }

  /** Saves after a quiet moment, and a large world less often, because writing it takes longer. */
  saveSoon(world: () => World): void {
    this.timer ??= setTimeout(() => {
      const startedAt = Date.now()
      this.save(world())
      this.waitMs = calmMs + (Date.now() - startedAt) * 50
    }, this.waitMs).unref()
  }

  save(world: World): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const temporary = `${this.path}.${process.pid}.tmp`
    const file = openSync(temporary, 'w')
    let chunk = ''
    for (const line of worldToLines(world)) {
      chunk += `${line}\n`
      if (chunk.length < chunkLength) continue
      writeSync(file, chunk)
      chunk = ''
    }
    writeSync(file, chunk)
    closeSync(file)
    renameSync(temporary, this.path)
  }
}

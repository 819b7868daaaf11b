import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

export type Memory = {
  /** Resident set size in bytes. */
  rss: number
  /** Bytes of the JavaScript heap, buffers included. */
  used: number
  /** Sockets, timers and the like that Node waits for. */
  handles: number
  /** Open file descriptors; 0 where the system does not list them. */
  files: number
}

const probe = pathToFileURL(join(process.cwd(), 'bench/harness/memory-probe.mjs')).href
const timeoutMs = 10_000

/** Reads the memory that servers use after a garbage collection. */
export class MemoryProbe {
  private constructor(private readonly folder: string) {}

  static async open(): Promise<MemoryProbe> {
    return new MemoryProbe(await mkdtemp(join(tmpdir(), 'roomwarden-memory-')))
  }

  /** The environment that a server needs to be measured. */
  get env(): Record<string, string> {
    return { NODE_OPTIONS: `--import ${probe}`, MEMORY_PROBE: join(this.folder, 'of') }
  }

  /** Throws if the server was started without the probe. */
  async read(pid: number): Promise<Memory> {
    const file = join(this.folder, `of-${pid}.json`)
    await rm(file, { force: true })
    process.kill(pid, 'SIGUSR2')
    for (let waited = 0; !existsSync(file); waited += 20) {
      if (waited > timeoutMs) throw new Error(`process ${pid} does not report its memory`)
      await pause(20)
    }
    return JSON.parse(await readFile(file, 'utf8')) as Memory
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }
}

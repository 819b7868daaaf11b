import 'server-only'
import { mkdir, open, readdir, readFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/server/env'
import { onShutdown, singleton } from '@/lib/server/process'
import type { AuditEntry } from './chain'

type Pending = { line: string; resolve: () => void; reject: (error: unknown) => void }
type Journal = {
  file: Promise<FileHandle> | null
  month: string
  pending: Pending[]
  busy: boolean
}

const journal = () =>
  singleton<Journal>('audit.journal', () => {
    onShutdown(async () => (await journal().file)?.close())
    return { file: null, month: '', pending: [], busy: false }
  })

const folder = () => join(env().DATA_DIR, env().ROOMWARDEN_SOURCE === 'simulator' ? 'demo' : 'main')

async function fileOf(month: string): Promise<FileHandle> {
  const state = journal()
  if (state.month !== month || !state.file) {
    const former = state.file
    state.month = month
    await mkdir(folder(), { recursive: true, mode: 0o700 })
    state.file = open(join(folder(), `audit-${month}.journal`), 'a', 0o600)
    await (await former)?.close()
  }
  return state.file
}

/** Writes all pending rows at once, so that one fdatasync serves many intents. */
async function flush(): Promise<void> {
  const state = journal()
  if (state.busy) return
  state.busy = true
  while (state.pending.length > 0) {
    const batch = state.pending.splice(0)
    try {
      const file = await fileOf(new Date().toISOString().slice(0, 7))
      await file.appendFile(batch.map((entry) => entry.line).join(''))
      await file.datasync()
      for (const entry of batch) entry.resolve()
    } catch (error) {
      for (const entry of batch) entry.reject(error)
    }
  }
  state.busy = false
}

/** Whether every intent is journaled: the embedded database does not fsync, Postgres does. */
export function isJournaled(): boolean {
  return env().DATABASE_URL === undefined
}

/** Resolves once the row is synced to disk, which the embedded database does not guarantee. */
export function writeJournal(row: AuditEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    // The leading line break separates the row from a line cut short by a crash.
    journal().pending.push({ line: `\n${JSON.stringify(row)}\n`, resolve, reject })
    void flush()
  })
}

/** The journaled rows of this and the last month; a torn last line is skipped. */
export async function readJournal(): Promise<AuditEntry[]> {
  const names = (await readdir(folder()).catch(noFolder))
    .filter((name) => /^audit-.*\.journal$/.test(name))
    .sort()
  const texts = await Promise.all(
    names.slice(-2).map((name) => readFile(join(folder(), name), 'utf8')),
  )
  return texts.flatMap((text) => text.split('\n').flatMap(parseLine))
}

/** On Postgres the folder does not exist until a row had to wait. */
function noFolder(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

function parseLine(line: string): AuditEntry[] {
  if (line === '') return []
  try {
    const row = JSON.parse(line) as AuditEntry
    return [{ ...row, at: new Date(row.at) }]
  } catch {
    return [] // A crash cut this line short; its act was never sent.
  }
}

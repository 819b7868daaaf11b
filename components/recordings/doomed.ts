import { toFile } from '@/lib/client/directory/to-screen'
import type { DeletionTarget } from '@/lib/client/recordings/deletions'
import type { RecordingFile } from '@/lib/contract/recording-list'
import type { FrozenSelection } from '@/lib/contract/selections'
import { sumOf } from './group-files'

/** The recordings that a deletion dialog is about; frozen while it is open. */
export type Doomed = {
  target: DeletionTarget
  count: number
  /** Null if not counted. */
  people: number | null
  sizeMb: number | null
  /** ISO 8601: when the first and the last of them began. */
  oldestAt: string | null
  newestAt: string | null
  /** The ones that can be named, maybe not all. */
  files: RecordingFile[]
}

export function doomedFiles(files: RecordingFile[]): Doomed {
  const { people, sizeMb } = sumOf(files)
  const starts = files.flatMap(({ startedAt }) => startedAt ?? []).toSorted()
  return {
    target: { ids: files.map(({ id }) => id) },
    count: files.length,
    people,
    sizeMb,
    oldestAt: starts[0] ?? null,
    newestAt: starts.at(-1) ?? null,
    files,
  }
}

export function doomedSelection({ id, first, ...sums }: FrozenSelection): Doomed {
  const { count, sizeMb, oldestAt, newestAt } = sums
  const target = { selection: id, count }
  return { target, count, people: null, sizeMb, oldestAt, newestAt, files: first.map(toFile) }
}

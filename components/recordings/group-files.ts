import type { RecordingFile } from '@/lib/contract/recording-list'

/** The recordings of one person in one session that are on the same page. */
export type RecordingRow = {
  /** When the first file began. */
  id: string
  files: RecordingFile[]
  first: RecordingFile
}

/** Files of one person in one session become one row, at the place of the first. */
export function groupFiles(files: RecordingFile[]): RecordingRow[] {
  const rows = new Map<string, RecordingRow>()
  for (const file of files) {
    const known = file.sessionId && file.person
    const key = known ? `${file.sessionId} ${file.person?.id}` : file.id
    const row = rows.get(key)
    if (row) row.files.push(file)
    else rows.set(key, { id: file.id, files: [file], first: file })
  }
  return [...rows.values()]
}

type Sums = {
  people: number
  files: number
  /** Null if no file says. */
  sizeMb: number | null
  /** Recorded time; overlapping audio and video count once. */
  durationSecs: number
}

const largest = (values: (number | null)[]) => Math.max(0, ...values.map((value) => value ?? 0))

export function sumOf(files: RecordingFile[]): Sums {
  const rows = groupFiles(files)
  const sizes = files.flatMap(({ sizeMb }) => (sizeMb === null ? [] : [sizeMb]))
  return {
    people: new Set(files.map(({ id, person }) => person?.id ?? id)).size,
    files: files.length,
    sizeMb: sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : null,
    durationSecs: rows.reduce((sum, row) => sum + lengthOf(row), 0),
  }
}

/** Seconds of the longest file. */
export function lengthOf({ files }: Pick<RecordingRow, 'files'>): number {
  return largest(files.map(({ durationSecs }) => durationSecs))
}

import type { RecordingFile } from '@/lib/contract/recording-list'

/** What was recorded of one person in one session, as far as it lies on the same page. */
export type RecordingRow = {
  /** Of the first file. */
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
  /** Null where not one of the files says. */
  sizeMb: number | null
  /** Of the time recorded: where sound and picture lie side by side it counts once. */
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

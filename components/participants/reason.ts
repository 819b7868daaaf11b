/** What the API takes. */
export const maxReasonLength = 500

/** The chosen word and the note as one line for the audit trail. */
export function reasonText(word: string | null, note: string): string {
  return [word, note.trim()]
    .filter((part) => part)
    .join(': ')
    .slice(0, maxReasonLength)
}

/** The maximum length of a note beside the chosen word. */
export function maxNoteLength(word: string | null): number {
  return maxReasonLength - (word === null ? 0 : word.length + 2)
}

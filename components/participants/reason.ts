/** What the API takes. */
export const longestReason = 500

/** The chosen word and the note as one line for the audit trail. */
export function reasonText(word: string | null, note: string): string {
  return [word, note.trim()]
    .filter((part) => part)
    .join(': ')
    .slice(0, longestReason)
}

/** The maximum length of a note beside the chosen word. */
export function longestNote(word: string | null): number {
  return longestReason - (word === null ? 0 : word.length + 2)
}

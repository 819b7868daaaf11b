import { foundParts } from '@/lib/contract/found'

/** A text with matches highlighted, dotted where they are part of a word. */
export function Found({ text, words }: { text: string; words: readonly string[] }) {
  return foundParts(text, words).map(({ text: part, how }, index) =>
    how === null ? (
      part
    ) : (
      <mark
        key={index}
        className={
          how === 'exact'
            ? 'bg-transparent font-640 text-accent'
            : 'bg-transparent font-640 text-accent underline decoration-dotted underline-offset-2'
        }
      >
        {part}
      </mark>
    ),
  )
}

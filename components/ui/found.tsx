import { foundParts } from '@/lib/contract/found'

/** A text in which what was searched for stands out; dotted below where it is part of a word. */
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

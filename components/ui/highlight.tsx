import { highlight } from '@/lib/contract/search/highlight'

/**
 * A text in which the words that were asked for stand out, dotted below where they are not there as
 * they were written: within a word, or with a letter wrong.
 */
export function Highlight({ text, words }: { text: string; words: readonly string[] }) {
  return highlight(text, words).map((piece, at) =>
    piece.how === null ? (
      piece.text
    ) : (
      <mark
        key={at}
        className={`bg-transparent font-640 text-accent ${piece.how === 'exact' || piece.how === 'prefix' ? '' : 'underline decoration-dotted underline-offset-2'}`}
      >
        {piece.text}
      </mark>
    ),
  )
}

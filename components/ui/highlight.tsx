import { highlight } from '@/lib/contract/search/highlight'

/** A text with the query's words highlighted, dotted where they match in part or with a typo. */
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

import { fold } from './normalise'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const plain = /^[ -~]*$/

/** A normalised text whose letters map to places in the shown text. */
type Placed = { graphemes: string[]; normalised: string; places: number[] }

/** The graphemes of a text, and for each UTF-16 unit of its folded form the grapheme it comes from. */
export function placed(text: string): Placed {
  const graphemes = plain.test(text)
    ? [...text]
    : [...segmenter.segment(text)].map(({ segment }) => segment)
  const parts = graphemes.map(fold)
  const places = parts.flatMap((part, at) => Array.from({ length: part.length }, () => at))
  return { graphemes, normalised: parts.join(''), places }
}

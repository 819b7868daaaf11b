import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namesOfTheWorld } from '../test-names'
import { matchWord } from './match'
import { normalise } from './normalise'
import { tokenQuery, tokensOf } from './tokens'
import { askedWords, wordsIn } from './words'

/** Evaluates a query as Postgres does: `|` between `&` of lexemes, some of them prefixes. */
function answers(tokens: readonly string[], query: string): boolean {
  return query.split(' | ').some((all) =>
    all.split(' & ').every((lexeme) => {
      const token = lexeme.replace(/^'|'(:\*)?$/g, '')
      const isPrefix = lexeme.endsWith(':*')
      return tokens.some((each) => (isPrefix ? each.startsWith(token) : each === token))
    }),
  )
}

const letters = fc.constantFrom(...'abcñжяλ王伟カไ12'.split(''))
const name = fc.oneof(
  fc.constantFrom(...namesOfTheWorld, 'Billing demo', 'Łukasz', 'Παπαδόπουλος', '王老师在教室'),
  fc.string({ unit: letters, minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
)

it('answer every word that the text answers, whole, begun, within or with a letter wrong', () => {
  fc.assert(
    fc.property(name, name, fc.nat(), fc.nat(), fc.nat(5), (text, other, from, length, kind) => {
      const normalised = normalise(text)
      const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
      const start = from % graphemes.length
      const typed = [
        text,
        other,
        graphemes.slice(0, 1 + length).join(''),
        graphemes.slice(start, start + 1 + (length % 8)).join(''),
        graphemes.toSpliced(start, 1).join(''),
        graphemes.toSpliced(start, 1, 'x').join(''),
      ][kind]
      for (const word of askedWords(typed ?? '')) {
        if (matchWord(wordsIn(normalised), word) === null) continue
        expect(answers(tokensOf(normalised), tokenQuery(word))).toBe(true)
      }
    }),
  )
})

it('hold nothing that a query could read as an operator', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const token of tokensOf(normalise(text)))
        expect(token).toMatch(/^[_~]?[^\s'\\&|!<>():*]+$/u)
    }),
  )
})

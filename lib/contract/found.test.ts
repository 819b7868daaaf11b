import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName } from './display-name'
import { namesOfTheWorld } from './test-names'
import { foundParts, holds, isFound, isIdOf, toWords } from './found'

const ana = { id: '00a1b2c3-0000-4000-8000-00000000b02d', name: 'Ana Souza' }

describe('a query', () => {
  it('matches words in any order, without case and marks', () => {
    expect(isFound(ana, toWords(' SOUZA ana'))).toBe(true)
    expect(isFound({ ...ana, name: 'José Núñez' }, toWords('jose nun'))).toBe(true)
    expect(isFound(ana, toWords('ana lima'))).toBe(false)
    expect(isFound(ana, toWords('  '))).toBe(false)
  })

  it('may be the end of an id as shown beside the name, or its beginning', () => {
    expect(isFound(ana, toWords('·b02d'))).toBe(true)
    expect(isFound(ana, toWords('ana b02d'))).toBe(true)
    expect(isFound(ana, toWords(ana.id.toUpperCase()))).toBe(true)
    expect(isIdOf(ana.id, '00a1b2c3')).toBe(true)
    // Two digits are in every second id, and the match would look random.
    expect(isIdOf(ana.id, '2d')).toBe(false)
    expect(isIdOf(ana.id, 'b2c3')).toBe(false)
  })
})

describe('the parts of a text', () => {
  it('say whether whole words were found', () => {
    expect(foundParts('Ana Souza', toWords('ana'))).toEqual([
      { text: 'Ana', how: 'exact' },
      { text: ' Souza', how: null },
    ])
    expect(foundParts('Banana', toWords('ana'))).toEqual([
      { text: 'B', how: null },
      { text: 'anana', how: 'part' },
    ])
    expect(foundParts('Jose\u0301', toWords('josé'))).toEqual([
      { text: 'Jose\u0301', how: 'exact' },
    ])
  })

  it('lose no letter, and mark something wherever a word is held', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
        (text, question) => {
          const words = toWords(question)
          const parts = foundParts(text, words)
          expect(parts.map((part) => part.text).join('')).toBe(text)
          const held = words.some((word) => holds(text, word))
          expect(parts.some(({ how }) => how !== null)).toBe(held)
        },
      ),
    )
  })

  it('are found by their own letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const [word] = toWords(text)
        if (word) expect(foundParts(text, [word]).some(({ how }) => how !== null)).toBe(true)
      }),
    )
  })
})

describe('what is shown', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...namesOfTheWorld, 'Stand\u3164up', 'a\u00a0 b', 'Ana\u2800', 'İI ß ς …'),
  )
  const text = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))

  it('is found by what is read and typed of it', () => {
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(200), (stored, start, length) => {
        const { name } = displayName(stored)
        const id = '00a1b2c3-0000-4000-8000-00000000b02d'
        const graphemes = [...new Intl.Segmenter().segment(name ?? '')].map((each) => each.segment)
        const read = [name ?? '', graphemes.slice(start, start + length).join('')]
        for (const typed of [...read, ...read.map((each) => each.normalize('NFD'))]) {
          const words = toWords(typed)
          if (words.length > 0) expect(isFound({ id, name }, words)).toBe(true)
        }
      }),
    )
  })
})

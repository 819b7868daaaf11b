import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesOfTheWorld } from '../test-names'
import { highlight } from './highlight'
import { matchAll } from './match'
import { normalise } from './normalise'
import { askedWords, wordsIn } from './words'

const match = (text: string, asked: string) => matchAll(wordsIn(normalise(text)), askedWords(asked))

describe('a text', () => {
  it.each([
    ['Billing demo', 'billing', 'exact'],
    ['Billing demo', 'bill demo', 'prefix'],
    ['Prebilling', 'billing', 'part'],
    ['Billing', 'biling', 'typo'],
    ['Billing', 'bililng', 'typo'],
    ['Banana', 'na', null],
    ['Anna', 'ana', null],
    ['Anna-Lena', 'annna', 'typo'],
    ['Room 1405', '1406', null],
    ['王伟', '王伟', 'exact'],
    ['王伟明', '王', 'prefix'],
    ['小王伟', '王伟', 'part'],
    ['王老师在教室', '王老帅在教室', null],
    ['Ana Souza', 'souza ana', 'exact'],
    ['Ana Souza', 'ana lima', null],
    ['Ana', '', null],
    ['Daily stand-up', 'standup', 'part'],
    ['Daily standup', 'stand up', 'part'],
    ['Daily standup', 'daily stand up', null],
    ['Room 12', 'room12', 'part'],
    ['Ana Lima', 'anal', null],
  ] as const)('%j answers %j: %s', (text, asked, how) => expect(match(text, asked)).toBe(how))
})

describe('the pieces of a text', () => {
  it('mark the matches as written', () => {
    expect(highlight('José’s Prebilling', askedWords('joses billing'))).toEqual([
      { text: 'José’s', how: 'exact' },
      { text: ' Pre', how: null },
      { text: 'billing', how: 'part' },
    ])
    expect(highlight('Straße, Billing', askedWords('stras biling'))).toEqual([
      { text: 'Straß', how: 'prefix' },
      { text: 'e, ', how: null },
      { text: 'Billing', how: 'typo' },
    ])
  })

  it('mark two words for one query word, and one word for two', () => {
    expect(highlight('Daily Stand-up, Platform', askedWords('standup'))).toEqual([
      { text: 'Daily ', how: null },
      { text: 'Stand-up', how: 'part' },
      { text: ', Platform', how: null },
    ])
    expect(highlight('Daily standup', askedWords('stand up')).at(-1)).toEqual({
      text: 'up',
      how: 'part',
    })
  })

  it('lose nothing, and mark where the text matches', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...namesOfTheWorld),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, (parts, asked) => {
        const shown = [...parts, asked].join(' ')
        const words = askedWords(asked)
        const pieces = highlight(shown, words)
        expect(pieces.map((piece) => piece.text).join('')).toBe(shown)
        expect(pieces.some(({ how }) => how !== null)).toBe(words.length > 0)
      }),
    )
  })
})

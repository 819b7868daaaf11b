import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName } from './display-name'
import { identityHue, initials } from './identity-tile'
import { namesOfTheWorld } from './test-names'

describe('initials', () => {
  it.each([
    ['Ana Souza Lima', 'AL'],
    ['Oluwaseun Adeyemi-Bankole', 'OB'],
    ['xX_r41d3r_Xx', 'XX'],
    ['troll_account_77', 'TA'],
    ['<img src=x onerror=alert(1)>', 'IO'],
    ['nimda', 'N'],
    ['Łukasz Wiśniewski', 'ŁW'],
    ['Нина Овчинникова', 'НО'],
    ['ßaint', 'S'],
    ['王小明', '王'],
    ['高橋 美咲', '高'],
    ['김 민수', '김'],
    ['عبد الرحمن', 'ع'],
    ['שירה לוי', 'ש'],
    ['अनन्या शर्मा', 'अ'],
    ['สมชาย ใจดี', 'ส'],
    ['நிலா முருகன்', 'நி'],
    ['ශ්‍රී ලාල්', 'ශ්‍රී'],
    ['王小明 Wang', '王'],
    ['Wang 小明', 'W'],
    ['👨‍👩‍👧 Okafor', 'O'],
    ['2026 !!', null],
    ['', null],
    [null, null],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})

it('initials end where a letter ends, with all its marks', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...namesOfTheWorld))
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const name = fc.array(part, { maxLength: 3 }).map((parts) => displayName(parts.join(' ')).name)
  fc.assert(
    fc.property(name, (shown) => {
      const letters = [...segmenter.segment((shown ?? '').toUpperCase())].map((s) => s.segment)
      const tile = [...segmenter.segment(initials(shown) ?? '')].map((s) => s.segment)
      for (const letter of tile) expect(letters).toContain(letter)
    }),
  )
})

describe('identityHue', () => {
  it('is one of twelve, and spreads', () => {
    const hues = new Set<number>()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        const hue = identityHue(key)
        hues.add(hue)
        return Number.isInteger(hue) && hue >= 0 && hue < 12
      }),
    )
    expect(hues.size).toBe(12)
  })

  it('stays the same for the same person, composed or not', () => {
    expect(identityHue('Siobha\u0301n')).toBe(identityHue('Siobhán'))
    expect(identityHue('ana\u202e')).toBe(identityHue('ana'))
    expect(identityHue('1abd2690-70b4-4e33-ac90-5bb808740102')).toBe(
      identityHue('1abd2690-70b4-4e33-ac90-5bb808740102'),
    )
  })
})

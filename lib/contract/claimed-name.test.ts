import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimedName, identityHue, initials } from './claimed-name'

const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u

describe('claimedName', () => {
  it.each([
    ['{"username":"Ana Souza"}', 'Ana Souza'],
    ['{"name":"Ana"}', 'Ana'],
    ['{"displayName":"Ana"}', 'Ana'],
    ['{"username":"","name":"Ana"}', 'Ana'],
    ['{"username":7,"name":{"first":"x"},"displayName":"Ana"}', 'Ana'],
    ['"Ana"', 'Ana'],
    ['Ana Souza', 'Ana Souza'],
    ['  Ana \n\t Souza  ', 'Ana Souza'],
    ['42', '42'],
    ['["Ana"]', '["Ana"]'],
    ['{"user":{"name":"Ana"}}', '{"user":{"name":"Ana"}}'],
    ['{broken', '{broken'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('reads %j as %j', (context, name) => {
    expect(claimedName(context).name).toBe(name)
  })

  it.each([null, undefined, '', '   ', '\u200b\u202e'])('finds nothing in %j', (context) => {
    expect(claimedName(context)).toMatchObject({ name: null, raw: null })
  })

  it.each(['{"username":""}', '{"username":" ","name":"\\u200b"}'])(
    'does not take the rest of %j for a name that was left empty',
    (context) => expect(claimedName(context)).toMatchObject({ name: null, raw: context }),
  )

  it('does not read inherited properties as claims', () => {
    expect(claimedName('{"__proto__":{"username":"Eve"}}').name).not.toBe('Eve')
  })

  it('takes out what reverses or hides, and says so', () => {
    expect(claimedName('nim\u202eda\u200b')).toMatchObject({ name: 'nimda', hidden: true })
    expect(claimedName('nimda')).toMatchObject({ name: 'nimda', hidden: false })
    expect(claimedName('nim   da')).toMatchObject({ hidden: false })
  })

  it('keeps no more marks on a letter than a script needs', () => {
    expect(claimedName(`A${'\u0316'.repeat(40)}na`).name).toBe(`A${'\u0316'.repeat(3)}na`)
  })

  it('cuts after 120 graphemes and never inside one', () => {
    const name = claimedName('👩🏽'.repeat(200)).name ?? ''
    expect(name).toBe('👩🏽'.repeat(120))
  })

  it('survives JSON too deep for the parser', () => {
    expect(claimedName('['.repeat(200_000)).name).not.toBeNull()
  })

  it('never throws, and never lets an unsafe character through', () => {
    const text = fc.string({ unit: 'binary' })
    const hostile = fc.oneof(
      text,
      fc.json(),
      text.map((username) => JSON.stringify({ username })),
      fc.string({
        unit: fc.constantFrom('\u202e', '\u2066', '\u200b', '\u0301', 'a', '\ud800', '"'),
      }),
    )
    fc.assert(
      fc.property(hostile, (context) => {
        const { name, raw } = claimedName(context)
        for (const shown of [name ?? 'x', raw ?? 'x']) {
          expect(shown).not.toMatch(unsafe)
          expect(shown).toBe(shown.trim())
          expect(shown).not.toBe('')
        }
      }),
      { numRuns: 2000 },
    )
  })
})

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
    ['2026 !!', null],
    ['', null],
    [null, null],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
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
      { numRuns: 500 },
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

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenInNames, namesOfTheWorld } from '../test-names'
import { fold, normalise } from './normalise'

describe('a normalised text', () => {
  it.each([
    ['José NÚÑEZ', 'jose nunez'],
    ['Łukasz Øster Đorđe Straße Işıl Ægir', 'lukasz oster dorde strasse isil aegir'],
    ['ΓΙΏΡΓΟΣ', 'γιωργοσ'],
    ['Йосиф Ёлкин', 'иосиф елкин'],
    ['Þórdís', 'thordis'],
    ['ﬁle ①２', 'file 12'],
    ['O’Brien', 'obrien'],
    ['ﾀﾅｶ', 'タナカ'],
    ['한글'.normalize('NFD'), '한글'],
    ['A\u200bna\u00ad \u202eB\u2066', 'ana b'],
    ['  a\t\u0000b\u00a0 ', 'a b'],
    ['अनन्या', 'अनन्या'],
    ['มี', 'มี'],
  ])('of %j is %j', (text, expected) => expect(normalise(text)).toBe(expected))

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...namesOfTheWorld, ...hiddenInNames.flat()),
  )

  it('does not change when it is normalised again, nor by how it was composed', () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = normalise(given)
        expect(normalise(once)).toBe(once)
        expect(normalise(given.normalize('NFD'))).toBe(once)
      }),
    )
  })

  it('is made of those of its graphemes', () => {
    const named = fc.constantFrom(...namesOfTheWorld)
    fc.assert(
      fc.property(fc.array(fc.oneof(named, fc.string({ unit: 'grapheme' }))), (given) => {
        const whole = given.join(' ')
        const graphemes = [...new Intl.Segmenter().segment(whole)].map(({ segment }) => segment)
        expect(graphemes.map(fold).join('')).toBe(fold(whole))
      }),
    )
  })
})

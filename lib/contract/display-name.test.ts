import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName } from './display-name'
import { hiddenInNames, namesOfTheWorld } from './test-names'

/** Characters that reverse text, hide in it or are invisible, in any context. */
const neverShown =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff]/u
/** All characters that may be removed. */
const listed =
  /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u{13430}-\u{1343f}\u2800\s]/gu

const world = fc.constantFrom(...namesOfTheWorld)
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.oneof(world, fc.constantFrom(...'\u202e\u200b\u200c\u200d\ufe0f\u0301\ud800 \u00a0a1ක👩')),
    )
    .map((parts) => parts.join('')),
)

describe('displayName', () => {
  it.each(namesOfTheWorld)('shows %j whole', (name) => {
    expect(displayName(name)).toEqual({
      name: name.normalize('NFC'),
      whole: name.normalize('NFC'),
      hidden: false,
    })
  })

  it.each(hiddenInNames)('of %j shows %j, and that something was hidden', (text, name) => {
    expect(displayName(text)).toMatchObject({ name, hidden: true })
  })

  it.each([
    ['  Ana \n\t Souza  ', 'Ana Souza'],
    ['Ana\u00a0 Souza', 'Ana Souza'],
    ['Jose\u0301', 'José'],
  ])('of %j shows %j, with nothing hidden', (text, name) => {
    expect(displayName(text)).toEqual({ name, whole: name, hidden: false })
  })

  it.each([null, undefined, '', '   ', '\u200b\u202e'])('shows nothing of %j', (text) => {
    expect(displayName(text)).toMatchObject({ name: null, whole: null })
  })

  it('keeps no more marks on a letter than a script needs', () => {
    expect(displayName(`A${'\u0316'.repeat(40)}na`).name).toBe(`A${'\u0316'.repeat(3)}na`)
  })

  it('cuts after 120 graphemes, never inside one, and says so', () => {
    const family = '👨\u200d👩\u200d👧'
    const { name, whole, hidden } = displayName(family.repeat(130))
    expect(name).toBe(`${family.repeat(120)}…`)
    expect(whole).toBe(family.repeat(130))
    expect(hidden).toBe(false)
    expect(displayName('W'.repeat(120)).name).toBe('W'.repeat(120))
  })

  it('says that the whole of a flood is cut as well, and calls nothing hidden for that', () => {
    expect(displayName('👩'.repeat(5000))).toMatchObject({
      whole: `${'👩'.repeat(1000)}…`,
      hidden: false,
    })
    expect(displayName(`x${'👩'.repeat(5000)}`).hidden).toBe(false)
  })

  it('shows no character that reverses or hides text, and is idempotent', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { name, whole } = displayName(text)
        for (const shown of [name ?? 'x', whole ?? 'x']) {
          expect(shown).not.toMatch(neverShown)
          expect(shown).toBe(shown.trim())
          expect(shown).not.toBe('')
          expect(displayName(shown)).toMatchObject({ name: name ?? 'x', hidden: false })
        }
      }),
    )
  })

  it('removes only listed characters', () => {
    const bare = (text: string | null) => (text ?? '').normalize('NFD').replace(listed, '')
    const listedButMarks = new RegExp(`(?!\\p{M})${listed.source}`, 'gu')
    // Marks are counted with and without invisible characters, and alone.
    const fewMarks = anything.filter((text) => {
      const apart = text.normalize('NFD')
      const without = [listed, listedButMarks].map((taken) => apart.replace(taken, ''))
      return ![apart, ...without].some((each) => /\p{M}{4}/u.test(each))
    })
    fc.assert(
      fc.property(fewMarks, (text) => {
        expect(bare(displayName(text).whole)).toBe(bare(text).normalize('NFC').normalize('NFD'))
      }),
    )
  })
})

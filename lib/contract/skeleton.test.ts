import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeTo, mixesAlphabets, skeleton } from './skeleton'
import { namesOfTheWorld } from './test-names'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...namesOfTheWorld))

describe('skeleton', () => {
  it.each([
    ['Ana Souza', 'Ana Ѕouza'],
    ['Ana Souza', 'Аnа Sоuzа'],
    ['Ilya', 'llya'],
    ['علی\u200cرضا', 'علیرضا'],
    ['José', 'Jose\u0301'],
  ])('is one for %j and %j', (name, other) => {
    expect(skeleton(name)).toBe(skeleton(other))
  })

  it.each([
    ['Ana Souza', 'Ana Sousa'],
    ['José', 'Jose'],
    ['王小明', '王小朋'],
  ])('is another for %j than for %j', (name, other) => {
    expect(skeleton(name)).not.toBe(skeleton(other))
  })

  it('is idempotent, composed or not', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(skeleton(name.normalize('NFC'))).toBe(skeleton(name.normalize('NFD')))
      }),
    )
  })
})

describe('alikeTo', () => {
  it.each([
    ['Ana Souza', 'ana souza'],
    ['Ana Souza', 'ANA SOUZA'],
    ['Ana Souza', 'Ana  Souza.'],
    ['Ana Souza', 'AnaSouza'],
    ['Ilya', 'LLYA'],
    ['Ilya', 'llya'],
    ['José', 'Jose'],
    ['Ana Souza', 'Ａna Ｓouza'],
    ['Standup 1', 'Standup l'],
    ['Standup x', 'Standup\u00a0x\u200b'],
    ['!!', '!!'],
  ])('%j and %j', (name, other) => {
    expect(alikeTo(name)(other)).toBe(true)
  })

  it.each([
    ['Ana Souza', 'Ana Lima'],
    ['Standup 1', 'Standup 2'],
    ['सीमा', 'समि'],
    ['!!', '??'],
    ['👩', '👨'],
  ])('not %j and %j', (name, other) => {
    expect(alikeTo(name)(other)).toBe(false)
  })

  it('symmetric, and reflexive', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(alikeTo(one)(other)).toBe(alikeTo(other)(one))
        expect(alikeTo(one)(one)).toBe(true)
      }),
    )
  })
})

describe('mixesAlphabets', () => {
  it.each(['Ѕouza', 'Аnа Sоuza', 'Ana Souzα', 'Ꭺna'])('%j does', (name) => {
    expect(mixesAlphabets(name)).toBe(true)
  })

  it.each([
    ...['Ana Souza', 'Анна Овчинникова', 'Анна Smith', '王小明 Wang', 'Wang小明', 'ปาล์มPalm', 'Ω'],
    ...namesOfTheWorld,
  ])('%j does not', (name) => {
    expect(mixesAlphabets(name)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { areAlike, likenessOf } from './likeness'

const always = () => true

describe('names', () => {
  it.each([
    ['Ana Souza', 'Anna Sousa'],
    ['Ana Souza', 'Souza, Ana'],
    ['troll', 'trоll'],
    ['xX_r41d3r_Xx', 'xX r41d3r Xx'],
    ['José Núñez', 'Jose Nunez'],
    ['ليلى النجار', 'ليلى النجارر'],
  ])('%s may be %s', (one, other) => expect(areAlike(one, other)).toBe(true))

  it.each([
    ['Guest 12', 'Guest 13'],
    ['Ana', 'Ana'],
    ['Ben Okafor', 'Eva Lindqvist'],
    ['Ann K', 'Dan P'],
    ['', ''],
    ['Maria', 'Dario'],
  ])('%s is not %s', (one, other) => expect(areAlike(one, other)).toBe(false))

  it('are compared in no time however long', () => {
    expect(areAlike('a'.repeat(65_000), 'b'.repeat(65_000))).toBe(false)
  })
})

describe('fields of the claim', () => {
  const claim = (more: object) => JSON.stringify({ role: 'student', class: 'room-2026', ...more })

  it('count where they tell people apart', () => {
    const removed = claim({ name: 'Ben', email: 'ana@example.org' })
    const joined = claim({ name: 'Eva', email: 'ana@example.org' })
    expect(likenessOf(removed, joined, (field) => field === 'email')).toEqual({
      why: 'field',
      field: 'email',
    })
  })

  it('say nothing where others have them too, and never by what is inherited', () => {
    expect(likenessOf(claim({ name: 'Ben' }), claim({ name: 'Eva' }), () => false)).toBeNull()
    const hostile = '{"__proto__":{"id":"u_12345"},"constructor":"u_12345"}'
    expect(likenessOf(hostile, '{"name":"Eva"}', always)).toBeNull()
    for (const other of [null, '', 'null', '[]', '{"a":'.repeat(50_000)])
      expect(likenessOf(other, other === '' ? null : 'Eva', always)).toBeNull()
  })
})

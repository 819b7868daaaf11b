import { describe, expect, it } from 'vitest'
import { normalise } from '../search/normalise'
import { candidateOf, candidatesIn, chooseRule, looksEmpty } from './choose'
import { defaultIdentityRule, identityOf, type IdentityRule } from './rule'
import { Tally, type CountedClaim } from './tally'

const claim = (claims: Record<string, string>, session = 's1', joins = 1): CountedClaim => ({
  context: JSON.stringify(claims),
  name: claims.name ? normalise(claims.name) : null,
  shownName: claims.name ?? null,
  claims,
  joins,
  visits: joins,
  sessions: [session],
})

const byUserId: IdentityRule = { ...defaultIdentityRule, by: { kind: 'path', path: 'user_id' } }
const ana = claim({ name: 'Ana', user_id: 'u1', id: 'x1' })

describe('the identity of a claim', () => {
  it('is its value, else its name, else none', () => {
    expect(identityOf(ana, byUserId)).toBe('path user_id\nu1')
    expect(identityOf(claim({ name: 'Ána' }), byUserId)).toBe('name\nana')
    expect(identityOf(claim({ name: 'Ana' }), { ...byUserId, without: 'apart' })).toBeNull()
    expect(identityOf(claim({}), byUserId)).toBeNull()
    expect(
      identityOf(claim({ toString: 'x' } as never), {
        ...byUserId,
        by: { kind: 'path', path: 'valueOf' },
      }),
    ).toBeNull()
  })

  it('is none for a placeholder value', () => {
    const guest = claim({ name: 'Ana', user_id: 'undefined' })
    expect(identityOf(guest, { ...byUserId, leftOut: ['undefined'] })).toBe('name\nana')
  })

  it('by name is the same whichever rule leads to it', () => {
    expect(identityOf(ana, defaultIdentityRule)).toBe(identityOf(claim({ name: 'ANA' }), byUserId))
  })
})

const people = ['Ana Lima', 'Bo Ek', 'Cem Öz', 'Dai Ito', 'Eva Roth']
const visits = people.flatMap((name, at) =>
  ['s1', 's2', 's3'].map((session) =>
    claim(
      {
        name: session === 's3' ? name.toLowerCase() : name,
        user_id: `u${at}`,
        id: `${session}-${at}`,
        'account.id': 'acme',
      },
      session,
    ),
  ),
)

describe('the rule that data suggest', () => {
  it('is the value that repeats over sessions under matching names', () => {
    const candidates = candidatesIn(visits)
    const verdicts = Object.fromEntries(
      candidates.map(({ by, verdict }) => [by.kind === 'path' ? by.path : by.kind, verdict]),
    )
    expect(verdicts).toMatchObject({
      user_id: 'person',
      id: 'per_visit',
      'account.id': 'shared',
      name: 'typed',
      context: 'per_visit',
    })
    expect(chooseRule(candidates)).toEqual({ kind: 'path', path: 'user_id' })
  })

  it('is none when ids are generated per visit', () => {
    const random = visits.map((each) => {
      const { user_id: _, ...claims } = each.claims
      return { ...each, claims }
    })
    expect(chooseRule(candidatesIn(random))).toBeNull()
    expect(chooseRule(candidatesIn([]))).toBeNull()
  })

  it('counts joins, values, repeats and names that disagree', () => {
    const odd = [...visits, claim({ name: 'Luc', user_id: 'u0' }, 's9', 5)]
    expect(candidateOf(odd, { kind: 'path', path: 'user_id' })).toMatchObject({
      joins: 20,
      share: 1,
      values: 5,
      repeat: 5,
      disagree: 1,
    })
  })
})

it('a value with many names, or an empty one, counts as a placeholder', () => {
  const tally = new Tally({ kind: 'path', path: 'user_id' })
  for (let n = 0; n < 30; n += 1) tally.add(claim({ name: `Guest ${n} x`, user_id: 'desk' }))
  tally.add(claim({ name: 'Ana', user_id: 'undefined' }))
  tally.add(ana)
  expect(
    tally
      .joined()
      .filter(looksEmpty)
      .map(({ value }) => value),
  ).toEqual(['desk', 'undefined'])
})

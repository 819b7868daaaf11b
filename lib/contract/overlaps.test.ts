import { describe, expect, it } from 'vitest'
import { overlapsOf } from './overlaps'
import type { PersonJoin } from './person-identity'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 10, 13, minute)).toISOString()
const now = Date.parse(at(59))

function join(from: number, to: number | null, more: Partial<PersonJoin> = {}): PersonJoin {
  const id = `${from}-${to}`
  const own = { id, visit: id, sessionId: 'a', room: null, name: 'Ana' }
  return { ...own, joinedAt: at(from), leftAt: to === null ? null : at(to), ...more }
}

describe('joins of one person overlap', () => {
  it('in two sessions, by the time they share', () => {
    const first = join(0, 17)
    const second = join(10, 30, { sessionId: 'b' })
    expect(overlapsOf([second, first], now)).toEqual([
      { earlier: first, later: second, secs: 7 * 60 },
    ])
  })

  it('in one session under two names, and not under one: a connection was lost', () => {
    const first = join(0, 20)
    const again = join(10, 30)
    const other = join(12, 30, { name: 'Ana tablet' })
    const found = overlapsOf([first, again, other], now)
    expect(found.map(({ earlier, later }) => [earlier.id, later.id])).toEqual([
      ['10-30', '12-30'],
      ['0-20', '12-30'],
    ])
  })

  it('until now if still inside, and never for less than a minute', () => {
    const open = join(50, null)
    const beside = join(57, null, { sessionId: 'b' })
    expect(overlapsOf([open, beside], now)).toMatchObject([{ secs: 120 }])
    expect(overlapsOf([open, beside], now - 90_000)).toEqual([])
  })
})

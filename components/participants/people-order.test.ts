import { describe, expect, it } from 'vitest'
import { inFrozenOrder, peopleOrder } from './people-order'

const second = (text: string) => `2026-11-22T12:00:0${text}Z`

const visit = (id: string, joinedAt: string, leftAt: string | null = null) => ({
  id,
  context: null,
  joinedAt: second(joinedAt),
  leftAt: leftAt && second(leftAt),
  leftReason: null,
  report: null,
})

describe('peopleOrder', () => {
  it('puts those inside first by the time they joined, then the latest to leave', () => {
    const order = peopleOrder([
      visit('left-early', '1', '3'),
      visit('second', '2'),
      visit('left-late', '1', '5'),
      visit('first', '1'),
    ])
    expect(order.map(({ id }) => id)).toEqual(['first', 'second', 'left-late', 'left-early'])
  })

  it('keeps a reconnect as a visit of its own', () => {
    expect(peopleOrder([visit('a', '1', '2'), visit('b', '3')])).toHaveLength(2)
  })
})

describe('inFrozenOrder', () => {
  const idOf = (id: string) => id

  it('keeps everybody in place and puts newcomers at the end', () => {
    expect(inFrozenOrder(['b', 'new', 'c', 'a'], idOf, ['a', 'b', 'c'])).toEqual([
      'a',
      'b',
      'c',
      'new',
    ])
  })

  it('changes nothing while nothing is frozen', () => {
    const rows = ['b', 'a']
    expect(inFrozenOrder(rows, idOf, null)).toBe(rows)
  })
})

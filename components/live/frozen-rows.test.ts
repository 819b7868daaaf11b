import { describe, expect, it } from 'vitest'
import { testSession } from '@/lib/contract/test-live'
import type { WallRow } from './wall-rows'
import { freeze, shownRows } from './frozen-rows'

function row(id: string, state: WallRow['state'] = 'live'): WallRow {
  return {
    session: testSession(id),
    people: [],
    state,
    trouble: 0,
    returns: [],
    full: false,
    pinned: false,
    receipt: null,
    latest: [],
    ghosts: [],
  }
}

const ids = (rows: WallRow[]) => rows.map(({ session }) => session.id)

describe('shownRows', () => {
  it('shows the live rows while nothing is frozen', () => {
    const rows = [row('a')]
    expect(shownRows(rows, null)).toEqual({ rows, waiting: [] })
  })

  it('keeps every row in its place, with its updates', () => {
    const frozen = freeze([row('a'), row('b')])
    const shown = shownRows([row('b', 'full'), row('a')], frozen)
    expect(ids(shown.rows)).toEqual(['a', 'b'])
    expect(shown.rows[1]?.state).toBe('full')
  })

  it('queues new rows, and keeps the place of one that is gone', () => {
    const frozen = freeze([row('a'), row('b')])
    const shown = shownRows([row('c'), row('b')], frozen)
    expect(ids(shown.rows)).toEqual(['a', 'b'])
    expect(shown.rows[0]).toMatchObject({ state: 'ended', session: { active: false } })
    expect(ids(shown.waiting)).toEqual(['c'])
  })

  it('holds nothing if there were no rows', () => {
    const rows = [row('a')]
    expect(shownRows(rows, freeze([]))).toEqual({ rows, waiting: [] })
  })

  it('does not show a row as ended that only left the filter', () => {
    const frozen = freeze([row('a'), row('b')])
    const shown = shownRows([row('b')], frozen, [row('a'), row('b')])
    expect(shown.rows.map(({ state }) => state)).toEqual(['live', 'live'])
  })
})

import { describe, expect, it } from 'vitest'
import { ApiError } from '../http/api-error'
import { passes } from '../lists/passes'
import { defaultSettings, type Settings } from '../world/settings'
import { atLeast, exactly, onDay, readTests, whether } from './filter'

interface Thing {
  id: string
  name: string
  at?: number
  seconds?: number
  open: boolean
}

const filters = [
  exactly<Thing>('name', (thing) => thing.name),
  onDay<Thing>('date_at', (thing) => thing.at),
  atLeast<Thing>('seconds', (thing) => thing.seconds),
  whether<Thing>('open', (thing) => thing.open),
]

const things: Thing[] = [
  {
    id: '00000000-0000-4000-8000-000000000000',
    name: 'eve',
    at: Date.parse('2026-03-01T23:59:59.999Z'),
    seconds: 9,
    open: true,
  },
  {
    id: '00004000-0000-4000-8000-000000000000',
    name: 'dawn',
    at: Date.parse('2026-03-02T00:00:00.000Z'),
    seconds: 10,
    open: false,
  },
  {
    id: '00008000-0000-4000-8000-000000000000',
    name: 'dusk',
    at: Date.parse('2026-03-02T23:59:59.999Z'),
    seconds: 11,
    open: false,
  },
  { id: '0000c000-0000-4000-8000-000000000000', name: 'never', open: true },
]

const names = (query: string, settings: Partial<Settings> = {}) => {
  const tests = readTests(new URLSearchParams(query), filters, { ...defaultSettings, ...settings })
  return things.filter((thing) => passes(thing, tests)).map(({ name }) => name)
}

describe('filters', () => {
  it.each([
    ['', ['eve', 'dawn', 'dusk', 'never']],
    ['filter[name]=dusk', ['dusk']],
    ['filter[name]=Dusk', []],
    ['filter[name]=', ['eve', 'dawn', 'dusk', 'never']],
    ['filter[unheard_of]=1', ['eve', 'dawn', 'dusk', 'never']],
    ['filter[date_at][eq]=2026-03-02', ['dawn', 'dusk']],
    ['filter[date_at][gte]=2026-03-02', ['dawn', 'dusk']],
    ['filter[date_at][lte]=2026-03-01', ['eve']],
    ['filter[date_at][gte]=2026-03-01&filter[date_at][lte]=2026-03-02', ['eve', 'dawn', 'dusk']],
    ['filter[seconds]=10', ['dawn', 'dusk']],
    ['filter[open]=true', ['eve', 'never']],
    ['filter[open]=false&filter[date_at][eq]=2026-03-02&filter[seconds]=11', ['dusk']],
  ])('%s finds %j', (query, wanted) => expect(names(query)).toEqual(wanted))

  it.each([
    [-1, 'filter[date_at][eq]=2026-03-01', ['eve', 'dawn']],
    [-1, 'filter[date_at][gte]=2026-03-02', ['dusk']],
    [1, 'filter[date_at][eq]=2026-03-02', ['eve', 'dawn']],
    [1, 'filter[date_at][lte]=2026-03-02', ['eve', 'dawn']],
    [330, 'filter[date_at][eq]=2026-03-03', ['dusk']],
  ])('%i minutes ahead of UTC %s finds %j', (list_zone_minutes, query, wanted) => {
    expect(names(query, { list_zone_minutes })).toEqual(wanted)
  })

  it('of days find no row whose dates are null', () => {
    const query = 'filter[date_at][gte]=2026-03-01'
    expect(names(query, { list_null_dates: 0.25 })).toEqual(['dawn', 'dusk'])
    expect(names(query, { list_null_dates: 1 })).toEqual([])
    expect(names('filter[open]=true', { list_null_dates: 1 })).toEqual(['eve', 'never'])
  })

  it.each([
    'filter[date_at][eq]=yesterday',
    'filter[date_at][gte]=2026-03-02T00:00:00Z',
    'filter[date_at][lte]=2026-13-01',
    'filter[open]=yes',
    'filter[seconds]=-1',
  ])('%s is refused', (query) => expect(() => names(query)).toThrow(ApiError))
})

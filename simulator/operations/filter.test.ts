import { describe, expect, it } from 'vitest'
import { ApiError } from '../http/api-error'
import { atLeast, exactly, onDay, select, whether } from './filter'

interface Thing {
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
  { name: 'eve', at: Date.parse('2026-03-01T23:59:59.999Z'), seconds: 9, open: true },
  { name: 'dawn', at: Date.parse('2026-03-02T00:00:00.000Z'), seconds: 10, open: false },
  { name: 'dusk', at: Date.parse('2026-03-02T23:59:59.999Z'), seconds: 11, open: false },
  { name: 'never', open: true },
]

const names = (query: string) =>
  select(things, new URLSearchParams(query), filters).map(({ name }) => name)

describe('select', () => {
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
    'filter[date_at][eq]=yesterday',
    'filter[date_at][gte]=2026-03-02T00:00:00Z',
    'filter[date_at][lte]=2026-13-01',
    'filter[open]=yes',
    'filter[seconds]=-1',
  ])('%s is refused', (query) => expect(() => names(query)).toThrow(ApiError))
})

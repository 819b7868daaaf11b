import { describe, expect, it } from 'vitest'
import { isEffectiveFilter } from './effective-filter'

const today = '2026-06-15'
const id = '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0'

describe('isEffectiveFilter', () => {
  it.each([
    [{ 'filter[session_id]': id }],
    [{ 'filter[room_id]': id }],
    [{ 'filter[participant_id]': id }],
    [{ 'filter[date_ended_at][eq]': '2026-01-01' }],
    [{ 'filter[date_ended_at][lte]': '2026-06-14' }],
    [{ 'filter[date_started_at][gte]': '2026-06-01' }],
  ])('accepts %o', (query) => {
    expect(isEffectiveFilter(query, today)).toBe(true)
  })

  it.each([
    [{}],
    [{ 'filter[session_id]': '' }],
    [{ 'page[size]': '250', 'page[number]': '1' }],
    [{ 'filter[type]': 'audio', 'filter[status]': 'completed' }],
    [{ 'filter[duration_secs]': '0' }],
    [{ 'filter[date_started_at][gte]': '1970-01-01' }],
    [{ 'filter[date_ended_at][lte]': '2026-06-15' }],
    [{ 'filter[date_ended_at][lte]': '2999-01-01' }],
  ])('refuses %o, which leaves nothing out', (query) => {
    expect(isEffectiveFilter(query, today)).toBe(false)
  })
})

import { expect, it } from 'vitest'
import { peopleList } from '@/lib/contract/lists/people'
import { recordingList } from '@/lib/contract/lists/recordings'
import { sessionList } from '@/lib/contract/lists/sessions'
import { telnyxFilters } from './telnyx-filters'

const set = (filters: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))

it('calls every filter what Telnyx calls it', () => {
  expect(set(telnyxFilters(peopleList, { context: 'Ana', session: '1' }))).toEqual({
    'filter[context]': 'Ana',
    'filter[session_id]': '1',
  })
  expect(set(telnyxFilters(sessionList, { active: 'false', started_to: '2026-02-01' }))).toEqual({
    'filter[active]': 'false',
    'filter[date_created_at][lte]': '2026-02-01',
  })
})

it('asks for the first and the last day, both included', () => {
  const days = { ended_from: '2026-01-31', ended_to: '2026-02-01' }
  expect(set(telnyxFilters(recordingList, days))).toEqual({
    'filter[date_ended_at][gte]': '2026-01-31',
    'filter[date_ended_at][lte]': '2026-02-01',
  })
})

it('turns minutes into seconds', () => {
  expect(set(telnyxFilters(recordingList, { minutes: '5' }))).toEqual({
    'filter[duration_secs]': '300',
  })
})

it('says nothing of what is not narrowed', () => {
  expect(set(telnyxFilters(recordingList, {}))).toEqual({})
})

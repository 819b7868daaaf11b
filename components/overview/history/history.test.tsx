import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import { historyQueryOf } from '@/lib/client/overview/history'
import { createQueryClient } from '@/lib/client/query-client'
import { scales, type HistoryAnswer, type HistorySpan } from '@/lib/contract/overview-history'
import { formats } from '@/lib/i18n/formats'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { BusiestRooms } from './busiest-rooms'
import { PeopleAtOnce } from './people-at-once'
import { StorageByMonth } from './storage-by-month'

const messages = { en, 'zh-CN': zh }
const nothing = () => undefined

function answer(span: HistorySpan): HistoryAnswer {
  const { lengthMs, stepMs } = scales[span]
  const until = Date.parse('2026-11-24T14:30:00Z')
  const from = new Date(until - lengthMs).toISOString()
  const counts = Array.from({ length: lengthMs / stepMs + 1 }, (_, index) => index % 7)
  const peak = { count: 6, at: '2026-11-24T11:05:00Z' }
  const people = { from, counts, peak, peopleMinutes: 1_234 }
  return {
    data: {
      now: people,
      before: { ...people, peak: null, peopleMinutes: 0 },
      busiest: [
        { id: '00000000-0000-4000-8000-00000000abcd', name: 'All hands', peopleMinutes: 900 },
        { id: '00000000-0000-4000-8000-00000000ef01', name: null, peopleMinutes: 3 },
      ],
      storage: [
        { month: '2026-10', sizeMb: 900 },
        { month: '2026-11', sizeMb: 1_800 },
      ],
    },
    meta: { as_of: null, behind_seconds: null, complete: false },
  }
}

function open(span: HistorySpan, locale: keyof typeof messages = 'en') {
  const cache = createQueryClient()
  cache.setQueryData(historyQueryOf(span).queryKey, answer(span))
  render(
    <NextIntlClientProvider
      locale={locale}
      messages={messages[locale]}
      formats={formats}
      timeZone="Europe/Berlin"
    >
      <QueryClientProvider client={cache}>
        <PeopleAtOnce span={span} onSpan={nothing} />
        <BusiestRooms span={span} />
        <StorageByMonth span={span} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

afterEach(cleanup)

it.each(['day', 'week', 'month'] as const)('draws a %s and puts it in words', (span) => {
  open(span)
  const chart = screen.getByRole('img', { name: /^People at once over/ })
  expect(chart.getAttribute('aria-label')).toMatch(
    /Most: 6, 24 Nov 2026, 12:05|Nov 24, 2026, 12:05/,
  )
  expect(screen.getByText('1,234')).toBeTruthy()
  expect(screen.getByText(/The copy of the account is not whole yet/)).toBeTruthy()
})

it('labels a day with hours in the reader’s zone', () => {
  open('day')
  const chart = screen.getByRole('img', { name: /^People at once/ })
  for (const hour of ['16:00', '20:00', '00:00', '04:00', '08:00', '12:00'])
    expect(within(chart).getByText(hour)).toBeTruthy()
})

it.each([
  ['day', 24],
  ['week', 7],
  ['month', 30],
] as const)('is a table of a %s in %i rows', (span, rows) => {
  open(span)
  fireEvent.click(screen.getByRole('button', { name: 'As table' }))
  const table = screen.getByRole('table', { name: 'People at once' })
  expect(within(table).getAllByRole('row')).toHaveLength(rows + 1)
})

it('names the busiest rooms and how much each month stores', () => {
  open('week')
  expect(screen.getByRole('link', { name: 'All hands' })).toBeTruthy()
  expect(screen.getByRole('link', { name: /ef01/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: 'Nov 1.8 GB' })).toBeTruthy()
})

it('is in Chinese on a Chinese page', () => {
  open('month', 'zh-CN')
  expect(screen.getByRole('img', { name: /同时在线人数/ })).toBeTruthy()
})

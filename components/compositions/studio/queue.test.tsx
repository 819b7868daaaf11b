import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { PendingComposition } from '@/lib/contract/pending-compositions'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { Queue } from './queue'

const minuteMs = 60_000
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * minuteMs).toISOString()

const row = (over: Partial<PendingComposition>): PendingComposition => ({
  ...{ id: 'c1', room: { id: 'r', name: 'Board' }, session_id: 's1', status: 'processing' },
  ...{ created_at: minutesAgo(2), started_at: null },
  ...{ usual_ms: 3 * minuteMs, late_ms: 9 * minuteMs, compared: 100 },
  ...over,
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function openQueue(data: PendingComposition[]) {
  vi.stubGlobal('fetch', async () => Response.json({ data, meta: { total: data.length } }))
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <Queue />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  await screen.findByRole('region', { name: 'Queue' })
  return screen.queryAllByRole('listitem')
}

it('asks whether what is older than 99 % of its kind is stuck, and offers to make it again', async () => {
  const [made, waits, stuck] = await openQueue([
    row({ id: 'c1' }),
    row({ id: 'c2', status: 'enqueued' }),
    row({ id: 'c3', created_at: minutesAgo(41) }),
  ])
  expect(made?.textContent).toMatch(/Board2 min \d+ susually 3 min/)
  expect(waits?.textContent).toContain('queued, 1st')
  expect(stuck?.textContent).toMatch(/stuck\? 41 min.*99 % like it are done in 9 min/)
  const again = within(stuck ?? document.body).getByRole('link', { name: 'Make again…' })
  expect(again.getAttribute('href')).toBe('/compositions/new?session=s1&like=c3')
  expect(screen.getAllByRole('link', { name: 'Make again…' })).toHaveLength(1)
  expect(screen.getByText('Yours would be 2nd of those that wait.')).toBeTruthy()
})

it('calls nothing stuck where it is not known how long its kind takes', async () => {
  const [old] = await openQueue([
    row({ created_at: minutesAgo(600), usual_ms: null, late_ms: null, compared: null }),
  ])
  expect(old?.textContent).not.toContain('stuck')
})

import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { SearchAnswer, SearchRow } from '@/lib/contract/search/answer'
import { formats } from '@/lib/i18n/formats'
import chinese from '@/messages/zh-CN.json'
import english from '@/messages/en.json'
import { SearchPage } from './search-page'

const base: SearchRow = {
  kind: 'session',
  id: 's1',
  title: 'Billing demo',
  detail: 'Ana Souza',
  href: '/sessions/s1',
  matched: { field: 'person', how: 'exact' },
  at: '2026-11-17T12:58:00.000Z',
  until: '2026-11-17T13:41:00.000Z',
  live: false,
  count: 5,
  telnyxId: 's1',
  gone_at: null,
}

const rows: SearchRow[] = [
  base,
  {
    ...base,
    kind: 'person',
    id: 'p1',
    title: 'Anna Lind',
    matched: { field: 'name', how: 'typo' },
  },
  { ...base, kind: 'recording', id: 'r1', title: 'Ana Souza', href: '/recordings/r1' },
]

const answer: SearchAnswer = {
  data: rows,
  meta: {
    as_of: '2026-11-24T13:30:00.000Z',
    behind_seconds: 2,
    complete: true,
    took_ms: 6,
    totals: { session: 16, person: 1, recording: 1, room: 0, composition: 0 },
    read: [
      { as: 'word', text: 'ana' },
      { as: 'time', text: 'tue 14:00' },
    ],
    words: ['ana'],
  },
}

const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  localStorage.clear()
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return Promise.resolve(Response.json(answer))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(search: string, locale: 'en' | 'zh-CN' = 'en', mayPlay = true) {
  window.history.replaceState(null, '', `/search?${search}`)
  const messages = locale === 'en' ? english : chinese
  return render(
    <NextIntlClientProvider locale={locale} messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <SearchParamsContext value={new URLSearchParams(search)}>
          <SearchPage mayPlay={mayPlay} />
        </SearchParamsContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

it('shows what answers by kind, marked, with its time, and how the question was read', async () => {
  open('q=ana+tue+14:00')
  const sessions = await screen.findByRole('region', { name: 'Sessions' })
  expect(within(sessions).getByRole('link', { name: 'Billing demo' })).toBeTruthy()
  expect(sessions.textContent).toContain('Ana Souza · 5 people')
  expect(within(sessions).getByText('Ana').tagName).toBe('MARK')
  expect(screen.getByRole('region', { name: 'People' }).textContent).toContain('one letter off')
  expect(screen.getByText('tue 14:00')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain('18')
  expect(asked[0]).toContain('q=ana+tue+14%3A00')
})

it('leads to all of a kind', async () => {
  open('q=ana')
  fireEvent.click(await screen.findByRole('button', { name: 'All 16' }))
  expect(window.location.search).toBe('?q=ana&in=session')
})

it('moves by j and k over all groups', async () => {
  open('q=ana')
  await screen.findByRole('region', { name: 'Sessions' })
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(document.activeElement?.textContent).toBe('Anna Lind')
})

it('offers to play to those who may', async () => {
  const { unmount } = open('q=ana')
  expect(await screen.findByRole('link', { name: 'Play Ana Souza' })).toBeTruthy()
  unmount()
  open('q=ana', 'en', false)
  await screen.findByRole('region', { name: 'Recordings' })
  expect(screen.queryByRole('link', { name: /Play/ })).toBeNull()
})

it('says what may be asked before anything is, in Chinese too', () => {
  open('', 'zh-CN')
  expect(screen.getByText('谁、何时、何处？')).toBeTruthy()
  expect(asked).toEqual([])
})

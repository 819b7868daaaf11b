import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { SearchAnswer, SearchRow } from '@/lib/contract/search/answer'
import type { Role } from '@/lib/contract/roles'
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
  sessionId: 's1',
  gone_at: null,
}

const rows: SearchRow[] = [
  base,
  { ...base, id: 's2', telnyxId: 's2', title: 'Billing support', href: '/sessions/s2' },
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
const sent: { method: string; body: unknown }[] = []
const views: unknown[] = []

function answerTo(url: string, { method = 'GET', body }: RequestInit = {}): unknown {
  asked.push(url)
  if (method !== 'GET') sent.push({ method, body: JSON.parse(String(body ?? 'null')) as unknown })
  if (url.startsWith('/api/views'))
    return method === 'GET' ? { data: views, meta: { may_share: true } } : { data: views[0] }
  if (url.startsWith('/api/search/facets'))
    return {
      data: {
        days: [{ day: '2026-11-17', count: 3 }],
        rooms: [{ id: 'r-1', name: 'Billing demo', count: 2 }],
      },
    }
  if (url.startsWith('/api/directory/')) return { data: [], meta: { complete: true } }
  return answer
}

beforeEach(() => {
  asked.length = 0
  localStorage.clear()
  sent.length = 0
  views.length = 0
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    Promise.resolve(Response.json(answerTo(url, init))),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(search: string, locale: 'en' | 'zh-CN' = 'en', role: Role = 'moderator') {
  window.history.replaceState(null, '', `/search?${search}`)
  const messages = locale === 'en' ? english : chinese
  return render(
    <NextIntlClientProvider locale={locale} messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <SearchParamsContext value={new URLSearchParams(search)}>
          <SearchPage viewer={{ id: 'u1', name: 'Ann', role }} />
        </SearchParamsContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

it('shows results by kind, marked, with their time, and how the query was interpreted', async () => {
  open('q=ana+tue+14:00')
  const sessions = await screen.findByRole('region', { name: 'Sessions' })
  expect(within(sessions).getByRole('link', { name: 'Billing support' })).toBeTruthy()
  const best = screen.getByRole('region', { name: 'Best answer' })
  expect(within(best).getByRole('link', { name: 'Billing demo' })).toBeTruthy()
  expect(within(sessions).queryByRole('link', { name: 'Billing demo' })).toBeNull()
  expect(sessions.textContent).toContain('Ana Souza · 5 people')
  expect(within(sessions).getByText('Ana').tagName).toBe('MARK')
  expect(screen.getByRole('region', { name: 'People' }).textContent).toContain('one letter off')
  expect(screen.getByText('tue 14:00')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain('18')
  expect(asked[0]).toContain('q=ana+tue+14%3A00')
})

it('links to all results of a kind', async () => {
  open('q=ana')
  fireEvent.click(await screen.findByRole('button', { name: 'All 16' }))
  expect(window.location.search).toBe('?q=ana&in=session')
})

it('moves by j and k over all groups', async () => {
  open('q=ana')
  await screen.findByRole('region', { name: 'Sessions' })
  for (let step = 0; step < 3; step += 1) fireEvent.keyDown(document.body, { key: 'j' })
  expect(document.activeElement?.textContent).toBe('Anna Lind')
})

it('moves by arrows from the query to the results, and by a number to a group', async () => {
  open('q=ana')
  const best = await screen.findByRole('link', { name: 'Billing demo' })
  const field = screen.getByRole('searchbox')
  field.focus()
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(best)
  fireEvent.keyDown(best, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(field)
  field.blur()
  fireEvent.keyDown(document.body, { key: '2' })
  expect(document.activeElement?.textContent).toBe('Anna Lind')
})

it('narrows the results to a day and a room, and widens them again', async () => {
  open('q=ana')
  fireEvent.click(await screen.findByRole('checkbox', { name: /17/ }))
  expect(window.location.search).toBe('?q=ana&from=2026-11-17%2B00%3A00&to=2026-11-17%2B00%3A00')
  cleanup()
  open('q=ana&room=r-1')
  expect(await screen.findByRole('checkbox', { name: /Billing demo/, checked: true })).toBeTruthy()
  expect(asked.filter((url) => url.includes('room=r-1'))).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: 'Any day and room' }))
  expect(window.location.search).toBe('?q=ana')
})

it('pins a query by a button or a key, and offers it while the field is empty', async () => {
  open('q=ana')
  const pin = await screen.findByRole('button', { name: 'Pin this search' })
  await waitFor(() => expect(asked).toContain('/api/views?list=search'))
  await screen.findByRole('region', { name: 'Sessions' })
  fireEvent.click(pin)
  const body = { list: 'search', name: 'ana', query: 'q=ana', shared: false }
  await waitFor(() => expect(sent).toEqual([{ method: 'POST', body }]))
  views.push({ id: 'v1', list: 'search', name: 'ana', query: 'q=ana', own: true })
  cleanup()
  open('q=ana')
  await screen.findByRole('button', { name: 'Unpin' })
  fireEvent.keyDown(document.body, { key: 'p' })
  await waitFor(() => expect(sent.at(-1)?.method).toBe('DELETE'))
  cleanup()
  open('')
  const pinned = await screen.findByRole('region', { name: 'Pinned' })
  fireEvent.click(within(pinned).getByRole('button', { name: 'ana' }))
  expect(window.location.search).toBe('?q=ana')
})

it('mutes a participant who is inside, if the role may', async () => {
  const inside = { ...base, kind: 'person' as const, id: 'p9', telnyxId: 'p9', live: true }
  answer.data.splice(0, 0, inside)
  open('q=ana')
  fireEvent.click(await screen.findByRole('button', { name: 'Mute Billing demo' }))
  await waitFor(() => expect(sent[0]?.body).toEqual({ participants: ['p9'] }))
  cleanup()
  open('q=ana', 'en', 'support')
  await screen.findByRole('region', { name: 'Best answer' })
  expect(screen.queryByRole('button', { name: /^Mute/ })).toBeNull()
  answer.data.shift()
})

it('offers to play if the role may', async () => {
  const { unmount } = open('q=ana')
  expect(await screen.findByRole('link', { name: 'Play Ana Souza' })).toBeTruthy()
  unmount()
  open('q=ana', 'en', 'viewer')
  await screen.findByRole('region', { name: 'Recordings' })
  expect(screen.queryByRole('link', { name: /Play/ })).toBeNull()
})

it('shows examples while the field is empty, in Chinese too', () => {
  open('', 'zh-CN')
  expect(screen.getByText('谁、何时、何处？')).toBeTruthy()
  expect(asked.filter((url) => !url.startsWith('/api/views'))).toEqual([])
})

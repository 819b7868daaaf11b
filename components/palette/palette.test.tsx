import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ContextType } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { LiveAnswer } from '@/lib/contract/live'
import type { Role } from '@/lib/contract/roles'
import { testPerson, testSession } from '@/lib/contract/test-live'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { Find } from './find'

const ana = testPerson('00000000-0000-4000-8000-00000000aaaa', { context: 'Ana' })
const room = { id: 'r', name: 'Daily stand-up', maxParticipants: null, recording: null }
const live: LiveAnswer = {
  data: { sessions: [testSession('s', { room, people: [ana] })], receipts: [] },
  meta: { asOf: '2026-11-22T12:00:00Z', ageMs: 0, problem: null, eventId: 0 },
}
const push = vi.fn()
const router = { push } as unknown as ContextType<typeof AppRouterContext>

const sent: [path: string, init: RequestInit | undefined][] = []
const views: unknown[] = []

function server(path: string, init?: RequestInit) {
  sent.push([path, init])
  if (path.startsWith('/api/views'))
    return Promise.resolve(Response.json({ data: views, meta: { may_share: true } }))
  if (path === '/api/directory/live') return Promise.resolve(Response.json(live))
  return Promise.resolve(Response.json({ data: [], meta: { pages: 1 } }))
}

beforeEach(() => {
  push.mockClear()
  sent.length = 0
  views.length = 0
  localStorage.clear()
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Opens the palette from its field in the top bar, with the live data loaded. */
async function open(role: Role = 'moderator') {
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <AppRouterContext value={router}>
          <Find viewer={{ id: 'u1', name: 'Ann', role }} />
        </AppRouterContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  const opener = screen.getByRole('button', { name: /Find/ })
  opener.focus()
  fireEvent.click(opener)
  await screen.findByRole('option', { name: /Daily stand-up/ })
  return opener
}

const field = () => screen.getByRole<HTMLInputElement>('combobox')
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const press = (key: string) => fireEvent.keyDown(field(), { key })
/** Browsers turn Escape into the dialog's own event. */
const escape = () =>
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
const options = () => screen.getAllByRole('option').map((option) => option.textContent)
const chosen = () => screen.getByRole('option', { selected: true }).textContent

it('opens with its field focused, and live sessions before the pages', async () => {
  await open()
  expect(screen.getByRole('dialog', { name: 'Find and act' })).toBeTruthy()
  expect(document.activeElement).toBe(field())
  const all = options()
  expect(all[0]).toContain('Daily stand-up')
  expect(all).toContain('Recordings')
  expect(all).toContain(chosen())
})

it('keeps the items that match every word, and says if none does', async () => {
  await open()
  type('recor')
  expect(options()).toEqual(['Recordings'])
  type('zzz')
  expect(screen.queryAllByRole('option')).toEqual([])
  expect(screen.getByText(/zzz/).textContent).toContain('zzz')
})

it('finds a live person by name, but lists none while the field is empty', async () => {
  await open()
  expect(screen.queryByRole('option', { name: /Ana/ })).toBeNull()
  type('ana')
  expect((await screen.findByRole('option', { name: /^(?!Mute).*Ana/ })).textContent).toContain(
    '·aaaa',
  )
})

it('mutes the best match in one step, if the role may', async () => {
  await open()
  type('ana')
  fireEvent.click(await screen.findByRole('option', { name: 'Mute Ana ·aaaa' }))
  const muted = expect.objectContaining({ method: 'POST' }) as unknown
  await waitFor(() => expect(sent).toContainEqual([expect.stringContaining('mute'), muted]))
  cleanup()
  await open('support')
  type('ana')
  await screen.findByRole('option', { name: /Ana/ })
  expect(screen.queryByRole('option', { name: /^Mute/ })).toBeNull()
})

it('offers pinned and recent queries until something is typed', async () => {
  views.push({ id: 'v1', list: 'search', name: 'billing', query: 'q=billing', own: true })
  localStorage.setItem('recent-searches', JSON.stringify(['billing', 'ana tue']))
  await open()
  await screen.findByRole('option', { name: 'billing' })
  fireEvent.click(screen.getByRole('option', { name: 'ana tue' }))
  expect(push).toHaveBeenCalledWith('/search?q=ana+tue')
})

it('moves by the arrow keys, and wraps at both ends', async () => {
  await open()
  type('e')
  const all = options()
  expect(all.length).toBeGreaterThan(3)
  expect(chosen()).toBe(all[0])
  press('ArrowDown')
  expect(chosen()).toBe(all[1])
  press('ArrowUp')
  press('ArrowUp')
  expect(chosen()).toBe(all.at(-1))
  press('ArrowDown')
  expect(chosen()).toBe(all[0])
  expect(document.activeElement).toBe(field())
})

it('runs the selected item on Enter, closes, and returns the focus', async () => {
  const opener = await open()
  type('recor')
  press('Enter')
  expect(push).toHaveBeenCalledExactlyOnceWith('/recordings')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

it('opens all results on ⌘↵, whatever is selected', async () => {
  await open()
  type('ana tue')
  fireEvent.keyDown(field(), { key: 'Enter', metaKey: true })
  expect(push).toHaveBeenCalledExactlyOnceWith('/search?q=ana+tue')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('closes on Escape without a change, and returns the focus', async () => {
  const opener = await open()
  type('recor')
  escape()
  expect(push).not.toHaveBeenCalled()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
  fireEvent.click(opener)
  await screen.findByRole('option', { name: /Daily stand-up/ })
  expect(field().value).toBe('')
})

it('goes back from the acts on a session on Escape before it closes', async () => {
  await open()
  type('daily')
  press('Enter')
  expect(options()).toContain('Mute everybody in it')
  escape()
  await waitFor(() => expect(options()).toContain('Recordings'))
  expect(document.activeElement).toBe(field())
  escape()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('offers only the acts of the role', async () => {
  await open('viewer')
  expect(options()).not.toContain('Audit')
  type('daily')
  press('Enter')
  expect(options()).toEqual(['Open the session'])
})

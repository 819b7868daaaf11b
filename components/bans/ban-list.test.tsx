import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bansQuery } from '@/lib/client/bans/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { toBanRequest } from '@/lib/contract/ban-request'
import type { Ban } from '@/lib/contract/bans'
import type { Role } from '@/lib/contract/roles'
import { formats } from '@/lib/i18n/formats'
import chinese from '@/messages/zh-CN.json'
import english from '@/messages/en.json'
import { BanList } from './ban-list'
import { testBan } from './test-ban'

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const counts = { active: 2, expired: 41, lifted: 9, watched: 1, still_there: 1 }

function show(bans: Ban[], role: Role = 'moderator', state = '', language: 'en' | 'zh-CN' = 'en') {
  const client = createQueryClient()
  const { queryKey } = bansQuery(toBanRequest(state ? { state } : {}))
  client.setQueryData(queryKey, { data: bans, meta: { after: null, counts } })
  const messages = language === 'en' ? english : chinese
  render(
    <NextIntlClientProvider locale={language} messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={client}>
        <SearchParamsContext value={new URLSearchParams(state && { state })}>
          <BanList viewer={{ id: 'mona', role }} />
        </SearchParamsContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

const removal = (fields: Partial<NonNullable<Ban['last']>> = {}): NonNullable<Ban['last']> => ({
  ban_id: 'a',
  participant_id: 'p',
  session_id: 's',
  name: 'Ana Souza',
  state: 'gone',
  tries: 1,
  by_user: false,
  at: '2026-11-29T12:30:00.000Z',
  last_at: '2026-11-29T12:30:00.000Z',
  gone_at: '2026-11-29T12:30:00.400Z',
  ...fields,
})

const row = (text: string) =>
  screen.getAllByRole('row').find((one) => one.textContent.includes(text))

it('says who is kept out, by which value, and how often it held', () => {
  show([testBan('a', { enforced: 7, last: removal() })])
  const text = row('Ana Souza')?.textContent
  expect(text).toContain('id u_a')
  expect(text).toContain('Community drop-in')
  expect(text).toContain('7×')
  expect(text).toContain('left in 0.4 s')
  expect(text).toContain('Mona Okafor (you)')
})

it('says until when an earlier token is valid, if one is known', () => {
  show([testBan('a', { tokens_until: '2026-11-29T14:32:00.000Z' }), testBan('b')])
  const said = screen.getAllByText(/^Tokens issued before are valid until/)
  expect(said).toHaveLength(1)
  expect(said[0]?.textContent).toContain('14:32')
})

it('says who is not kept out, with a link to the session', () => {
  const last = removal({ state: 'still_there', tries: 3, gone_at: null })
  show([testBan('b', { names: ['Troll'], still_there: 1, last }), testBan('a')])
  const [, first] = screen.getAllByRole('row')
  expect(first?.textContent).toContain('Still there, 3 tries')
  expect(within(first as HTMLElement).getByRole('link', { name: 'Open session' })).toBeTruthy()
})

it('offers the acts of the role, and for a ban of every room only lifting to moderators', () => {
  show([testBan('a', { room_id: null, room: null })])
  const change = screen.getByRole('button', { name: /^Change until/ })
  expect(change).toHaveProperty('disabled', true)
  expect(screen.getByRole('button', { name: /^Lift the ban/ })).toHaveProperty('disabled', false)
  cleanup()
  show([testBan('a')], 'viewer')
  expect(screen.queryByRole('button', { name: /^Lift the ban/ })).toBeNull()
})

it('says on each tab what is empty', () => {
  show([])
  expect(screen.getByText('Nobody is banned')).toBeTruthy()
  cleanup()
  show([], 'viewer', 'lifted')
  expect(screen.getByText('No ban was lifted')).toBeTruthy()
})

it('shows a hostile claim as text, in Chinese too', () => {
  const identity = '{"n":"\u202etrolл","x":"<img src=x>"}'
  show([testBan('a', { kind: 'text', path: null, identity, names: [] })], 'admin', '', 'zh-CN')
  const text = row('完整声明')?.textContent
  expect(text).toContain('<img src=x>')
  expect(text).not.toContain('\u202e')
})

it('keeps the tab in the address', () => {
  const push = vi.spyOn(window.history, 'pushState').mockImplementation(() => undefined)
  show([testBan('a')])
  fireEvent.click(screen.getByRole('button', { name: 'Expired 41' }))
  expect(String(push.mock.calls[0]?.[2])).toContain('state=expired')
  push.mockRestore()
})

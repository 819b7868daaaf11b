import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bansQuery } from '@/lib/client/bans/queries'
import { createQueryClient } from '@/lib/client/query-client'
import type { Ban, BanRemoval } from '@/lib/contract/bans'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { BansOf } from './bans-of'
import { testBan } from './test-ban'

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(bans: Ban[]) {
  const client = createQueryClient()
  const { queryKey } = bansQuery({ session: 's', size: '20' })
  client.setQueryData(queryKey, {
    data: bans,
    meta: {
      after: null,
      counts: { active: 0, expired: 0, lifted: 0, watched: 0, still_there: 0 },
    },
  })
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={client}>
        <BansOf of={{ session: 's' }} viewer={{ id: 'mona', role: 'moderator' }} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

it('shows nothing while nobody is banned', () => {
  show([])
  expect(screen.queryByRole('heading')).toBeNull()
})

it('says that the ban removed somebody again, and that another ran out', () => {
  const last: BanRemoval = {
    ...{ ban_id: 'b', participant_id: 'p', session_id: 's', name: 'Troll', tries: 1 },
    ...{ state: 'gone' as const, by_user: false, at: '2026-11-29T12:30:00.000Z' },
    ...{ last_at: '2026-11-29T12:30:00.000Z', gone_at: '2026-11-29T12:30:00.400Z' },
  }
  show([
    testBan('b', { names: ['Troll'], enforced: 7, last }),
    testBan('a', { state: 'expired', names: ['Ben Ode'] }),
  ])
  const [first, second] = screen.getAllByRole('listitem')
  expect(first?.textContent).toContain('Troll')
  expect(first?.textContent).toContain('Removed again by this ban: 7 times')
  expect(second?.textContent).toContain('Ran out')
  expect(screen.getAllByRole('button', { name: /^Lift the ban/ })).toHaveLength(1)
})

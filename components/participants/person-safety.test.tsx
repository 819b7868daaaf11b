import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import { safetyOfQuery } from '@/lib/client/safety/queries'
import type { PossibleReturn } from '@/lib/contract/safety'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import PersonSafety from './person-safety'

const [ana, ben] = ['00000000-0000-4000-8000-00000000aaaa', '00000000-0000-4000-8000-00000000bbbb']

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(participantId: string, minutesAgo = 2) {
  const at = new Date(Date.now() - minutesAgo * 60_000).toISOString()
  const perhaps: PossibleReturn = {
    participant_id: ana,
    session_id: 's',
    removed: { participant_id: 'removed', name: 'Ana Souza', at },
    why: 'name',
    field: null,
  }
  const client = createQueryClient()
  const data = { marks: [], returns: [perhaps], proposals: [] }
  client.setQueryData(safetyOfQuery(ana).queryKey, data)
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={client}>
        <PersonSafety participantId={participantId} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

it('is shown for a person who may be a removed one, and for nobody else', () => {
  show(ana)
  expect(screen.getByRole('status').textContent).toMatch(
    /^Perhaps Ana Souza, removed 2 min ago: a like name$/,
  )
  cleanup()
  show(ben)
  expect(screen.queryByRole('status')).toBeNull()
})

it('gives the time, not the age, for an old visit', () => {
  show(ana, 3_000)
  expect(screen.getByRole('status').textContent).toMatch(
    /^Perhaps Ana Souza, removed from this room \D+ \d+, .*: a like name$/,
  )
})

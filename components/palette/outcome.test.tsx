import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Command } from 'cmdk'
import { NextIntlClientProvider } from 'next-intl'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { useState, type ContextType } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { testPerson, testSession } from '@/lib/contract/test-live'
import { createQueryClient } from '@/lib/client/query-client'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { Acts } from './acts'
import { Outcome } from './outcome'

const ana = testPerson('00000000-0000-4000-8000-00000000aaaa', { context: 'Ana' })
const aim = { session: testSession('s', { people: [ana] }), person: ana }
const viewer = { id: 'u1', name: 'Ann', role: 'moderator' } as const
const unreachable = { title: 't', detail: '', code: '1' }

/** Reads fail; acts get this answer. */
function serverAnswers(status: number, outcome: string) {
  vi.stubGlobal('fetch', (_: string, { method }: RequestInit) => {
    const meta =
      method === 'GET'
        ? { reason: 'upstream_unreachable', request_id: 'r0' }
        : { reason: 'upstream_refused', outcome, request_id: 'r1' }
    const answer = { errors: [{ ...unreachable, meta }] }
    return Promise.resolve(Response.json(answer, { status: method === 'GET' ? 502 : status }))
  })
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Palette() {
  const [acted, setActed] = useState(false)
  if (acted) return <Outcome aim={aim} viewer={viewer} onClose={() => undefined} />
  return (
    <Acts
      text=""
      aim={aim}
      viewer={viewer}
      onAsk={() => undefined}
      onActed={() => setActed(true)}
      onClose={() => undefined}
    />
  )
}

const router = { push: vi.fn() } as unknown as ContextType<typeof AppRouterContext>

function open() {
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <AppRouterContext value={router}>
          <Command>
            <Command.List>
              <Palette />
            </Command.List>
          </Command>
        </AppRouterContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

it('says that an act was refused, and why, although the session cannot be read', async () => {
  serverAnswers(422, 'failed')
  open()
  fireEvent.click(screen.getByText('Mute'))
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toContain('Mute failed. Telnyx refused'),
  )
  expect(screen.getByText('Telnyx refused the request.')).toBeTruthy()
  expect(screen.getByText(/Look at its reason/)).toBeTruthy()
})

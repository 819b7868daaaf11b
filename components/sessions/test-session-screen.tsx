import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import { useSession } from '@/lib/client/sessions/use-session'
import type { LiveSession, SessionAnswer } from '@/lib/contract/live'
import type { Role } from '@/lib/contract/roles'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { SessionScreen } from './session-screen'

export const sessionId = '6b0d6a52-0f9f-4a36-9f54-7c2b1f1a0102'
const person = (id: string, name: string, leftAt: string | null = null) => ({
  id: `00000000-0000-4000-8000-00000000${id}`,
  context: JSON.stringify({ username: name }),
  joinedAt: '2026-11-22T12:00:00Z',
  leftAt,
  leftReason: null,
  report: null,
})

export const session: LiveSession = {
  id: sessionId,
  roomId: 'room',
  room: { id: 'room', name: 'Stand-up', maxParticipants: 5, recording: true },
  active: true,
  startedAt: '2026-11-22T12:00:00Z',
  endedAt: null,
  report: null,
  lastReportAt: null,
  people: [
    person('aaaa', 'Ana'),
    person('bbbb', 'Bo'),
    person('cccc', 'Cy', '2026-11-22T12:05:00Z'),
  ],
}

/** The acts sent, each answered by the test. */
export let posted: { path: string; body: unknown; answer: (response: Response) => void }[]
/** The server's answer for the session. */
export let serverAnswer: SessionAnswer

const nothingToSee = { data: { marks: [], returns: [], proposals: [] } }

/** Fakes the network; call it before each test. */
export function stubServer() {
  posted = []
  serverAnswer = {
    data: { session, receipts: [] },
    meta: { asOf: new Date().toISOString(), ageMs: 0, problem: null, eventId: 0 },
  }
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path === '/api/modes') return Promise.resolve(Response.json({ data: [] }))
    if (path.startsWith('/api/safety')) return Promise.resolve(Response.json(nothingToSee))
    if (init.method === 'GET') {
      const isMedia = /\/(recordings|compositions)$/.test(path)
      return Promise.resolve(
        Response.json(
          isMedia ? { data: [], meta: { ...serverAnswer.meta, total: 0 } } : serverAnswer,
        ),
      )
    }
    return new Promise<Response>((answer) => {
      posted.push({ path, body: JSON.parse(String(init.body)), answer })
    })
  })
}

function Page({ role }: { role: Role }) {
  const { data } = useSession(sessionId)
  return data ? (
    <SessionScreen
      session={data.data.session}
      receipts={data.data.receipts}
      asOf={data.meta.asOf}
      viewer={{ id: 'u1', name: 'Ann', role }}
      panel={null}
    />
  ) : null
}

/** Renders the page for a role, with the people of the session. */
export async function open(role: Role = 'moderator', search = '') {
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <SearchParamsContext value={new URLSearchParams(search)}>
          <Page role={role} />
        </SearchParamsContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  await screen.findAllByText('Ana')
}

/** The first match is the row; the receipt and its button contain the name as well. */
export const row = (name: string) => screen.getAllByText(name)[0]?.closest('tr') as HTMLElement
export const button = (name: string | RegExp, inside: HTMLElement = document.body) =>
  within(inside).getByRole('button', { name })

import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import { testKick } from '@/lib/contract/test-live'
import type { SessionRecordingsAnswer } from '@/lib/contract/session-media'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { CopyEvidence } from './copy-evidence'
import { PrintedEvidence } from './printed-evidence'

const ana = '00000000-0000-4000-8000-00000000aaaa'

/** A day with summer time in Berlin, read on a day without. */
const session: LiveSession = {
  id: '6b0d6a52-0f9f-4a36-9f54-7c2b1f1a0102',
  roomId: '6b0d6a52-0f9f-4a36-9f54-7c2b1f1a0103',
  room: null,
  active: false,
  startedAt: '2026-07-22T12:00:00Z',
  endedAt: '2026-07-22T13:00:00Z',
  report: null,
  lastReportAt: null,
  people: [
    {
      id: ana,
      context: 'Ana',
      joinedAt: '2026-07-22T12:05:00Z',
      leftAt: '2026-07-22T12:30:00Z',
      leftReason: null,
      report: null,
    },
  ],
}
const asOf = '2026-11-28T12:00:00Z'
const recordings: SessionRecordingsAnswer = {
  data: [
    {
      id: '00000000-0000-4000-8000-00000000cccc',
      participantId: ana,
      context: 'Ana',
      kind: 'audio',
      state: 'ready',
      startedAt: '2026-07-22T12:05:00Z',
      endedAt: '2026-07-22T12:15:00Z',
      seconds: 600,
      megabytes: 4,
    },
  ],
  meta: { asOf, ageMs: 0, problem: null, total: 3 },
}
const receipts: SeenReceipt[] = Array.from({ length: 40 }, (_, index) =>
  testKick(`r${index}`, session.id, {
    participantId: ana,
    reason: `Reason ${index}`,
    sentAt: `2026-07-22T12:${String(10 + Math.floor(index / 4))}:${String((index % 4) * 15).padStart(2, '0')}Z`,
  }),
)

let copied: string

beforeEach(() => {
  copied = ''
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => void (copied = text) },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(answer: () => Response) {
  vi.stubGlobal('fetch', async () => answer())
  render(
    <NextIntlClientProvider
      locale="en"
      messages={messages}
      formats={formats}
      timeZone="Europe/Berlin"
    >
      <QueryClientProvider client={createQueryClient()}>
        <CopyEvidence
          session={session}
          receipts={receipts}
          roomName="Stand-up"
          asOf={asOf}
          brief={false}
        />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Copy evidence' }))
  return waitFor(() => expect(copied).not.toBe(''))
}

it('has links, recordings and every act, each time with its own day and offset', async () => {
  await open(() => Response.json(recordings))
  const { origin } = window.location
  for (const part of [
    `${origin}/sessions/${session.id}`,
    `${origin}/rooms/${session.roomId}`,
    'Started Jul 22, 2026, 14:00:00 UTC+2',
    `\u2068“Ana”\u2069 ${ana}, Jul 22, 2026, 14:05:00 UTC+2 to Jul 22, 2026, 14:30:00 UTC+2`,
    'Audio of \u2068“Ana”\u2069',
    'length 0:10:00, ready',
    `${origin}/recordings/00000000-0000-4000-8000-00000000cccc`,
    '2 more recordings are not listed here',
    '40 acts through Roomwarden',
    'Reason 0',
    'Reason 39',
  ]) {
    expect(copied).toContain(part)
  }
  expect(copied).not.toMatch(/download|CET|CEST|UTC\+1/)
})

it('says what could not be read', async () => {
  await open(() => Response.json({ errors: [{ code: '503' }] }, { status: 503 }))
  expect(copied).toContain('The recordings could not be read.')
})

it('is printed with the same text, with who printed it and when', () => {
  const answer = {
    data: { session, receipts },
    meta: { asOf, ageMs: 0, problem: null, eventId: 0 },
  }
  render(
    <NextIntlClientProvider
      locale="en"
      messages={messages}
      formats={formats}
      timeZone="Europe/Berlin"
    >
      <PrintedEvidence
        answer={answer}
        recordings={recordings}
        by="Sam Support"
        now={Date.parse(asOf)}
        origin="https://desk.example"
      />
    </NextIntlClientProvider>,
  )
  const page = document.body.textContent
  expect(page).toContain('By Sam Support, Nov 28, 2026, 13:00:00 UTC+1')
  expect(page).toContain(`https://desk.example/sessions/${session.id}`)
  expect(page).toContain('Started Jul 22, 2026, 14:00:00 UTC+2')
  expect(page).toContain('Reason 39')
})

import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { LiveSession } from '@/lib/contract/live'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { personRows } from './person-row'
import { ReceiptEntry } from './receipt-entry'
import { testReceipt } from './test-receipt'

const ana = '00000000-0000-4000-8000-00000000aaaa'
const session: LiveSession = {
  id: 's',
  roomId: 'room',
  room: null,
  active: true,
  startedAt: '2026-11-22T12:00:00Z',
  endedAt: null,
  report: null,
  lastReportAt: null,
  people: [
    { id: ana, context: 'Ana', joinedAt: null, leftAt: null, leftReason: null, report: null },
  ],
}

afterEach(cleanup)

it('undoes once on a double click, although the next act’s undo has taken its place', () => {
  const acts = { on: vi.fn(), onAllBut: vi.fn(), retry: vi.fn(), dismiss: vi.fn() }
  const receipts = [testReceipt(ana, 'accepted', { act: 'mute' })]
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <ReceiptEntry
          entry={{ id: 'audit', act: 'mute', receipts, remaining: [], undoable: receipts }}
          rows={personRows(session, receipts)}
          viewerId="u1"
          canAct
          acts={acts}
          onAskToEnd={() => {}}
        />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  const undo = screen.getByRole('button', { name: /^Undo/ })
  fireEvent.click(undo, { detail: 1 })
  fireEvent.click(undo, { detail: 2 })
  expect(acts.on).toHaveBeenCalledOnce()
})

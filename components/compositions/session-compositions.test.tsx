import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { CompositionListAnswer, CompositionRow } from '@/lib/contract/composition-list'
import type { Role } from '@/lib/contract/roles'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { SessionCompositions } from './session-compositions'

const row = (id: string, status: CompositionRow['status']): CompositionRow => ({
  id: `00000000-0000-4000-8000-00000000${id}`,
  room: { id: 'r1', name: 'Stand-up' },
  sessionId: 's1',
  status,
  resolution: '1280x720',
  durationSecs: status === 'completed' ? 600 : null,
  sizeMb: status === 'completed' ? 96 : null,
  createdAt: new Date().toISOString(),
  completedAt: null,
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(rows: CompositionRow[], role: Role, onPlay = vi.fn()) {
  const waiting = rows.filter(({ status }) => status === 'enqueued').map(({ id }) => id)
  const queue = { waiting: ['other', ...waiting], waitingCount: waiting.length, makingCount: 0 }
  const meta = { page: 1, pages: 1, total: rows.length, asOf: new Date().toISOString(), queue }
  const answer: CompositionListAnswer = { data: rows, meta }
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return Response.json(answer)
  })
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <SessionCompositions sessionId="s1" role={role} onPlay={onPlay} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  return { asked, onPlay }
}

it('has those of the session, and plays what is completed', async () => {
  const rows = [row('aaaa', 'completed'), row('bbbb', 'enqueued')]
  const { asked, onPlay } = open(rows, 'support')
  const list = await screen.findByRole('list', { name: 'Compositions of this session' })
  expect(asked).toEqual(['/api/directory/compositions?session=s1'])
  expect(list.textContent).toContain('2nd of 2')
  expect(list.textContent).toContain('10:00 · 96.0 MB')
  fireEvent.click(screen.getByRole('button', { name: 'Play the composition of Stand-up' }))
  expect(onPlay).toHaveBeenCalledWith(rows[0])
})

it('gives a viewer nothing to play', async () => {
  open([row('aaaa', 'completed')], 'viewer')
  await screen.findByRole('list')
  expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull()
})

it('says that there is none', async () => {
  open([], 'support')
  expect(await screen.findByText('None has been made of this session.')).toBeTruthy()
})

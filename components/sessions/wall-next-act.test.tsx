import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { testKick, testPerson, testSession } from '@/lib/contract/test-live'
import type { Receipt } from '@/lib/contract/live'
import messages from '@/messages/en.json'
import { WallNextAct } from './wall-next-act'

afterEach(cleanup)

const dmitri = testPerson('00000000-0000-4000-8000-000000003584', { context: 'Dmitri' })
const session = testSession('s', { people: [dmitri] })

function show(changes: Partial<Receipt>, open?: null) {
  const on = { onAskToEnd: vi.fn(), onRetry: vi.fn(), onAct: vi.fn(), onFreeze: vi.fn() }
  const last = testKick('r', 's', { state: 'failed', participantId: dmitri.id, ...changes })
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <WallNextAct
        session={session}
        open={open === null ? null : last}
        latest={[last]}
        returned={null}
        viewerId="u1"
        {...on}
      />
    </NextIntlClientProvider>,
  )
  return { ...on, last }
}

it('asks before it ends a session once more, and says what it is about to end', () => {
  const { onAskToEnd, onRetry } = show({ act: 'end', participantId: null })
  const button = screen.getByRole('button')
  expect(button.textContent).toBe('Retry end…')
  fireEvent.click(button)
  expect(onAskToEnd).toHaveBeenCalledWith(button)
  expect(onRetry).not.toHaveBeenCalled()
})

it('kicks once more at once: it was asked about when it was first sent', () => {
  const { onRetry, last } = show({})
  fireEvent.click(screen.getByRole('button', { name: 'Retry kick Dmitri ·3584' }))
  expect(onRetry).toHaveBeenCalledWith([last])
})

it('offers nothing where the act names nobody', () => {
  show({ act: 'kick', participantId: null })
  expect(screen.queryByRole('button')).toBeNull()
})

it('takes back a mute by name, and never an unmute: that may be what took one back', () => {
  const { onAct } = show({ act: 'mute', state: 'accepted' }, null)
  fireEvent.click(screen.getByRole('button', { name: 'Undo mute Dmitri ·3584' }))
  expect(onAct).toHaveBeenCalledWith('s', expect.objectContaining({ act: 'unmute' }))
  cleanup()
  show({ act: 'unmute', state: 'accepted' }, null)
  expect(screen.queryByRole('button')).toBeNull()
})

it('removes who came back, at once and for the reason of the removal before', () => {
  const on = { onAskToEnd: vi.fn(), onRetry: vi.fn(), onAct: vi.fn(), onFreeze: vi.fn() }
  const kick = testKick('k', 's', { state: 'confirmed', reason: 'Spam' })
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <WallNextAct
        session={session}
        open={null}
        latest={[]}
        returned={{ person: dmitri, kick }}
        viewerId="u1"
        {...on}
      />
    </NextIntlClientProvider>,
  )
  const button = screen.getByRole('button', { name: 'Remove again Dmitri ·3584' })
  fireEvent.click(button)
  fireEvent.click(button, { detail: 2 })
  expect(on.onAct.mock.calls).toEqual([
    [
      's',
      {
        act: 'kick',
        target: { participants: [dmitri.id] },
        affected: [dmitri.id],
        reason: 'Spam',
      },
    ],
  ])
})

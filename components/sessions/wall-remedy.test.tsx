import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { testKick } from '@/lib/contract/test-live'
import type { Receipt } from '@/lib/contract/live'
import messages from '@/messages/en.json'
import { WallRemedy } from './wall-remedy'

afterEach(cleanup)

function show(changes: Partial<Receipt>) {
  const on = { onAskToEnd: vi.fn(), onRetry: vi.fn(), onAct: vi.fn() }
  const open = testKick('r', 's', { state: 'failed', ...changes })
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <WallRemedy open={open} latest={[open]} viewerId="u1" {...on} />
    </NextIntlClientProvider>,
  )
  return { ...on, open }
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
  const { onRetry, open } = show({})
  fireEvent.click(screen.getByRole('button', { name: 'Retry kick' }))
  expect(onRetry).toHaveBeenCalledWith([open])
})

it('offers nothing where the act names nobody', () => {
  show({ act: 'kick', participantId: null })
  expect(screen.queryByRole('button')).toBeNull()
})

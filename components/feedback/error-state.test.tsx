import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import messages from '@/messages/en.json'
import { ErrorState, type Failure } from './error-state'

afterEach(cleanup)

const limited: Failure = {
  key: 'rate_limited',
  code: '10011',
  detail: '',
  requestId: 'r1',
  retryAfterSecs: 8,
}

function page(failure: Failure, pending: boolean, onRetry = vi.fn()) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <ErrorState failure={failure} pending={pending} onRetry={onRetry} />
    </NextIntlClientProvider>
  )
}

it('keeps its button focused during a retry', () => {
  const onRetry = vi.fn()
  const { rerender } = render(page({ ...limited, retryAfterSecs: null }, false, onRetry))
  const button = screen.getByRole('button', { name: 'Try again' })
  button.focus()
  rerender(page({ ...limited, retryAfterSecs: null }, true, onRetry))
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-busy')).toBe('true')
  fireEvent.click(button)
  expect(onRetry).not.toHaveBeenCalled()
})

it('counts the seconds of each failure anew', () => {
  const { rerender } = render(page(limited, false))
  expect(screen.getByRole('button', { name: 'Tries again in 8 s' })).toBeTruthy()
  rerender(page({ ...limited, requestId: 'r2', retryAfterSecs: 30 }, false))
  expect(screen.getByRole('button', { name: /^Tries again in 3[01] s$/ })).toBeTruthy()
})

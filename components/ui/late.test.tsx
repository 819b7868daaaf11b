import { act, cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import messages from '@/messages/en.json'
import { Late } from './late'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const parts = (...names: string[]) => (
  <NextIntlClientProvider locale="en" messages={{ common: messages.common }}>
    {names.map((name) => (
      <Late key={name} />
    ))}
  </NextIntlClientProvider>
)

const passLateness = () => act(() => void vi.advanceTimersByTime(900))

it('is silent about what arrives soon', () => {
  render(parts('question'))
  expect(screen.queryByRole('status')).toBeNull()
})

it('says once that several parts are late', () => {
  render(parts('question', 'outcome'))
  passLateness()
  expect(screen.getAllByRole('status')).toHaveLength(1)
})

it('still says it when the first of several has arrived, and no more after the last', () => {
  const { rerender } = render(parts('question', 'outcome'))
  passLateness()
  rerender(parts('outcome'))
  expect(screen.getAllByRole('status')).toHaveLength(1)
  rerender(parts())
  expect(screen.queryByRole('status')).toBeNull()
})

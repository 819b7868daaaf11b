import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { afterEach, beforeEach, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import { useWallParams } from './use-wall-params'
import { SearchField } from '@/components/data-table/search-field'

function Tools() {
  const { filters, setText } = useWallParams()
  return <SearchField label="Room or person" value={filters.q ?? ''} onChange={setText} />
}

beforeEach(() => {
  window.history.replaceState(null, '', '/live')
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SearchParamsContext value={new URLSearchParams()}>
        <Tools />
      </SearchParamsContext>
    </NextIntlClientProvider>,
  )
})
afterEach(cleanup)

const field = () => screen.getByRole<HTMLInputElement>('searchbox')
const type = (value: string) => fireEvent.change(field(), { target: { value } })

it('Back does not lead through every letter', () => {
  const steps = window.history.length
  for (const text of ['a', 'an', 'ana']) type(text)
  expect(window.location.search).toBe('?q=ana')
  expect(window.history.length).toBe(steps)
})

it('keeps the input while the address lags behind, and follows the address on Back', () => {
  act(() => field().focus())
  type('ana')
  expect(field().value).toBe('ana')
  window.history.replaceState(null, '', '/live?q=ben')
  fireEvent.popState(window)
  expect(field().value).toBe('ben')
  expect(document.activeElement).toBe(field())
})

import { act, cleanup, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { Clock } from './clock'
import { DayTime } from './day-time'

const at = '2026-11-22T14:31:00Z'
const late = Date.parse('2026-11-22T23:58:30Z')

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('today becomes yesterday past midnight, in a tab left open', () => {
  vi.useFakeTimers({ now: late })
  const page = (
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <Clock renderedAt={late}>
        <DayTime at={at} />
      </Clock>
    </NextIntlClientProvider>
  )
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page)
  expect(container.textContent).toBe('Today14:31')

  render(page, { container, hydrate: true })
  act(() => void vi.advanceTimersByTime(60_000))
  expect(container.textContent).toBe('Today14:31')
  act(() => void vi.advanceTimersByTime(60_000))
  expect(container.textContent).toBe('Yesterday14:31')
})

import { cleanup, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { AbsoluteTime } from './absolute-time'
import { DayTime } from './day-time'
import { RelativeTime } from './relative-time'

const summer = '2026-07-22T12:31:40Z'
const winter = '2026-11-28T13:31:40Z'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-28T15:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show(time: ReactNode) {
  const { container } = render(
    <NextIntlClientProvider
      locale="en"
      messages={messages}
      formats={formats}
      timeZone="Europe/Berlin"
    >
      {time}
    </NextIntlClientProvider>,
  )
  const shown = container.querySelector('time')
  return { text: shown?.textContent, title: shown?.title }
}

it('a summer time read in winter has its own day and its own offset', () => {
  expect(show(<AbsoluteTime at={summer} />).text).toBe('Jul 22, 2026, 14:31 UTC+2')
  expect(show(<AbsoluteTime at={summer} format="clock" />).text).toBe('Jul 22, 2026, 14:31 UTC+2')
  expect(show(<AbsoluteTime at={summer} format="seconds" />).text).toBe(
    'Jul 22, 2026, 14:31:40 UTC+2',
  )
  expect(show(<DayTime at={summer} />).text).toBe('Wed, Jul 2214:31 UTC+2')
})

it('a time of today needs neither', () => {
  expect(show(<AbsoluteTime at={winter} format="clock" />).text).toBe('14:31')
  expect(show(<AbsoluteTime at={winter} format="full" />).text).toBe('Nov 28, 2026, 14:31:40 UTC+1')
})

it('the day is said once for two that are read together', () => {
  const same = <AbsoluteTime at={summer} format="clock" beside="2026-07-22T10:00:00Z" />
  expect(show(same).text).toBe('14:31 UTC+2')
  const overnight = <AbsoluteTime at="2026-07-22T22:30:00Z" format="clock" beside={summer} />
  expect(show(overnight).text).toBe('Jul 23, 2026, 00:30 UTC+2')
})

it('whatever is shown, the whole instant with its own offset is there on hover', () => {
  for (const time of [
    <AbsoluteTime key="a" at={summer} format="clock" />,
    <DayTime key="d" at={summer} />,
    <RelativeTime key="r" at={summer} />,
  ]) {
    expect(show(time).title).toBe('Jul 22, 2026, 14:31:40 UTC+2')
  }
})

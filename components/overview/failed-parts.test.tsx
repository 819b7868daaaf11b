import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import type { OverviewAnswer, Part } from '@/lib/contract/overview'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { FailedParts } from './failed-parts'
import { Figures } from './figures'
import { LastActs } from './last-acts'

afterEach(cleanup)

const asOf = '2026-11-22T12:00:00Z'
const problem = { key: 'upstream_failed', retryAfterSecs: null }
const old = <Value,>(value: Value): Part<Value> => ({ value, asOf, problem })
const unknown: Part<never> = { value: null, asOf: null, problem }

const data: OverviewAnswer['data'] = {
  live: old({ sessions: 3, people: 9, trouble: 0, maxInside: 5, longest: [], fullest: [] }),
  sessionsToday: old(12),
  recordings: old({ total: 7, processing: 0 }),
  compositions: unknown,
  acts: unknown,
  health: unknown,
}

it('says once why parts are outdated or missing, and beside each only its age', () => {
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <FailedParts data={data} />
      <Figures data={data} />
      <LastActs part={data.acts} viewerId="u1" mayAudit={false} isNew={false} />
    </NextIntlClientProvider>,
  )
  const why = messages.errors.upstream_failed.title
  expect(screen.getAllByText(why, { exact: false })).toHaveLength(1)
  expect(screen.getByRole('status').textContent).toContain('6 parts of this page')
  expect(screen.getAllByText(/as of/)).toHaveLength(4)
})

it('says what to do first on an empty account', () => {
  const acts = { value: { today: 0, last: [] }, asOf, problem: null }
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <LastActs part={acts} viewerId="u1" mayAudit={false} isNew />
    </NextIntlClientProvider>,
  )
  const link = screen.getByRole('link', { name: messages.common.firstStep })
  expect(link.getAttribute('href')).toBe('/rooms')
})

import { cleanup, render, renderHook, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { answeredFailure, type ApiFailure } from '@/lib/client/api-failure'
import { errors, faultCodes, type ErrorKey, type ErrorMeta } from '@/lib/contract/errors'
import { formats } from '@/lib/i18n/formats'
import english from '@/messages/en.json'
import chinese from '@/messages/zh-CN.json'
import { ActFailureCard } from '../participants/act-failure-card'
import { ErrorState } from './error-state'
import { FailureNotice } from './failure-notice'
import { useFaultWords } from './use-fault-words'

const keys = Object.keys(errors) as ErrorKey[]

/** Product names, and abbreviations without a Chinese form. */
const names = /Roomwarden|Telnyx|Webhook|https?|API|JSON|UUID|URL|ID/g

const locales = { en: english, 'zh-CN': chinese }

function page(locale: keyof typeof locales) {
  return function Page({ children }: { children: ReactNode }) {
    return (
      <NextIntlClientProvider
        locale={locale}
        messages={locales[locale]}
        formats={formats}
        timeZone="UTC"
        now={new Date()}
      >
        {children}
      </NextIntlClientProvider>
    )
  }
}

const inFlight = [{ participant_id: null, by: 'Мона', since: '2026-11-12T14:05:09Z' }]

function answered(key: ErrorKey, detail: string, meta: ErrorMeta = {}): ApiFailure {
  const { status, code, title } = errors[key]
  const item = { code, title, detail, meta: { reason: key, ...meta } }
  return answeredFailure(new Response(null, { status }), { errors: [item] }, true)
}

const shown = () => screen.getByRole('alert').textContent ?? ''

afterEach(cleanup)

describe('a page in Chinese', () => {
  it.each(keys)('explains %s in Chinese only', (key) => {
    const failure = answered(key, 'Something in our own English.')
    render(<ErrorState failure={failure} />, { wrapper: page('zh-CN') })
    expect(shown().replace(names, '')).not.toMatch(/[A-Za-z]{2,}/)
    expect(shown().length).toBeGreaterThan(10)
  })

  it.each([
    ['a notice', (failure: ApiFailure) => <FailureNotice error={failure} />],
    [
      'an act',
      (failure: ApiFailure) => <ActFailureCard about="" failure={failure} onDismiss={() => {}} />,
    ],
  ])('says in %s what failed in Chinese alone, with stops of its own', (_, element) => {
    const failure = answered('name_taken', 'Something in our own English.')
    const { container } = render(element(failure), { wrapper: page('zh-CN') })
    expect(container.textContent.replace(names, '')).not.toMatch(
      /[A-Za-z]{2,}|[\u4e00-\u9fff][.,:]/,
    )
  })

  it('names in Chinese who sent the same act earlier, and when', () => {
    const failure = answered('act_in_flight', 'Мона sent it.', { in_flight: inFlight })
    render(<ErrorState failure={failure} />, { wrapper: page('zh-CN') })
    expect(shown()).toMatch(/Мона 已于 .*14:05:09 发出。/)
  })

  it('quotes Telnyx as Telnyx, in English', () => {
    const failure = answered('upstream_refused', 'No private_ip for room', { said_by: 'telnyx' })
    render(<ErrorState failure={failure} />, { wrapper: page('zh-CN') })
    expect(screen.getByText('Telnyx: No private_ip for room').lang).toBe('en')
  })

  it.each(faultCodes)('explains %s at a field in Chinese only', (code) => {
    const { problems } = answered('invalid_body', 'x: bad', { fault: { code, limit: 3 } })
    const { result } = renderHook(() => useFaultWords(), { wrapper: page('zh-CN') })
    const [problem] = problems
    expect(problem && result.current(problem)).toMatch(/^[^A-Za-z]+$/)
  })
})

it('quotes our own detail on English pages', () => {
  const failure = answered('forbidden', 'The role viewer may not do this.')
  render(<ErrorState failure={failure} />, { wrapper: page('en') })
  expect(shown()).toContain('The role viewer may not do this.')
})

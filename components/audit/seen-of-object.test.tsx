import { cleanup, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import { receiptStates } from '@/lib/contract/live'
import type { ObjectReceipt } from '@/lib/contract/object-receipt'
import { formats } from '@/lib/i18n/formats'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { SeenOfObject } from './seen-of-object'

afterEach(cleanup)

const languages = { en, 'zh-CN': zh }

function seen(given: Partial<ObjectReceipt>, locale: keyof typeof languages = 'en'): string {
  const receipt: ObjectReceipt = {
    auditId: 'a',
    operation: 'rooms.delete',
    targetId: 'r',
    state: 'confirmed',
    sentAt: '2026-11-12T14:05:00Z',
    acceptedAfterMs: 300,
    confirmedAfterMs: 1_400,
    nextReadAt: null,
    error: null,
    open: false,
    ...given,
  }
  const { container } = render(
    <NextIntlClientProvider
      locale={locale}
      messages={languages[locale]}
      formats={formats}
      timeZone="UTC"
    >
      <SeenOfObject receipt={receipt} />
    </NextIntlClientProvider>,
  )
  return container.textContent ?? ''
}

it.each([
  ['a deletion that was seen', {}, 'Gone, seen 1.4 s later.'],
  ['a change that was seen', { operation: 'rooms.update' }, 'As it was asked for, seen 1.4 s'],
  ['what is still there', { state: 'still_here' }, 'Still there when last checked.'],
  [
    'a change that is not there, and looked for',
    { operation: 'rooms.update', state: 'still_here', open: true },
    'Not as it was asked for when last checked. The server is still checking.',
  ],
  ['a refusal, with the reason', { state: 'failed', error: 'upstream_refused' }, 'Failed. Telnyx'],
] as const)('says of %s', (_, given, words) => {
  expect(seen(given)).toContain(words)
})

it.each(receiptStates)('%s has words in both languages', (state) => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const text = seen({ state }, locale)
    expect(text).not.toMatch(/audit\.|[{}<>]|undefined/)
    cleanup()
  }
})

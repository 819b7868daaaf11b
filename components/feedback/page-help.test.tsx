import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { afterEach, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import { PageHelp } from './page-help'

afterEach(cleanup)

it.each(['/overview', '/people', '/settings/tokens'])('? explains %s', async (path) => {
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <PathnameContext value={path}>
        <PageHelp role="support" />
      </PathnameContext>
    </NextIntlClientProvider>,
  )
  fireEvent.keyDown(document.body, { key: '؟', code: 'Slash', shiftKey: true })
  const help = await screen.findByRole('dialog', { name: 'Keys on this page' })
  expect(help.textContent).toContain('find and act, from anywhere')
  expect(
    Object.values(messages.help.about).some((about) => help.textContent?.includes(about)),
  ).toBe(true)
})

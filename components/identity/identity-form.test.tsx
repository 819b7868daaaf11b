import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { IdentityAnswer, IdentityPreview } from '@/lib/contract/identity/answer'
import type { Candidate } from '@/lib/contract/identity/choose'
import { defaultIdentityRule } from '@/lib/contract/identity/rule'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { IdentityForm } from './identity-form'

const counts = { joins: 40, share: 0.96, values: 12, repeat: 9 }
const candidates: Candidate[] = [
  {
    by: { kind: 'path', path: 'user_id' },
    example: 'u_2291',
    ...counts,
    disagree: 2,
    verdict: 'person',
  },
  { by: { kind: 'name' }, example: 'Ana', ...counts, disagree: null, verdict: 'typed' },
]
const identity: IdentityAnswer = {
  data: { rule: defaultIdentityRule, since: null, by: null, candidates, joins: 40, all: true },
}
const effect = { visits: 40, persons: 20, repeat: 9, named: 0, apart: 1, byName: 3, nameless: 1 }
const guest = {
  value: 'guest',
  joins: 9,
  visits: 9,
  repeats: true,
  names: ['Guest', 'Rosa'],
  disagree: true,
}
const preview: IdentityPreview = {
  data: {
    now: effect,
    then: { ...effect, persons: 17 },
    largest: [guest],
    disagree: [guest],
    disagreeing: 1,
    empty: [guest],
  },
}

const sent: { url: string; body: unknown }[] = []

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('fetch', (url: string, { method = 'GET', body }: RequestInit) => {
    if (method === 'POST') sent.push({ url, body: JSON.parse(String(body)) as unknown })
    return Promise.resolve(Response.json(url.endsWith('/preview') ? preview : identity))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open() {
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <IdentityForm />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

it('shows the claim each rule compares, and which joins the chosen one would unite', async () => {
  open()
  const rule = await screen.findByRole('radio', { name: /user_id/ })
  expect(screen.getByRole('radio', { name: /in force/, checked: true })).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Join by/ }).hasAttribute('disabled')).toBe(true)
  fireEvent.click(rule)
  expect(await screen.findByText('Names disagree under 1 value')).toBeTruthy()
  expect(screen.getByRole('row', { name: /Persons/ }).textContent).toBe('Persons2017')
})

it('puts a rule in force with its excluded values', async () => {
  open()
  fireEvent.click(await screen.findByRole('radio', { name: /user_id/ }))
  fireEvent.click(await screen.findByRole('button', { name: /guest/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Leave apart' }))
  fireEvent.click(screen.getByRole('button', { name: 'Join by user_id' }))
  const rule = { by: { kind: 'path', path: 'user_id' }, without: 'apart', leftOut: ['guest'] }
  await waitFor(() => expect(sent).toContainEqual({ url: '/api/identity', body: rule }))
})

it('tries a typed path, and says how many joins have it', async () => {
  open()
  fireEvent.change(await screen.findByRole('textbox', { name: 'Another path' }), {
    target: { value: ' user.id ' },
  })
  fireEvent.click(screen.getByRole('button', { name: 'See what it joins' }))
  const by = { kind: 'path', path: 'user.id' }
  const body = { by, without: 'name', leftOut: [] }
  await waitFor(() => expect(sent).toContainEqual({ url: '/api/identity/preview', body }))
  expect(await screen.findByText('36 of 40 joins have a value at user.id.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Join by user.id' })).toBeTruthy()
})

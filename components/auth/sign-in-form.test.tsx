import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { demoAccounts, demoPassword } from '@/lib/contract/demo-accounts'
import messages from '@/messages/en.json'
import { SignInForm } from './sign-in-form'

/** Requests posted to next-auth, in order. */
let posted: URLSearchParams[]

/** Fakes the server: its CSRF token, then this answer to every attempt. */
function serverAnswers(status: number, body: unknown) {
  vi.stubGlobal('fetch', (path: string, request?: RequestInit) => {
    if (path === '/api/auth/csrf') return Promise.resolve(Response.json({ csrfToken: 'csrf' }))
    posted.push(new URLSearchParams(String(request?.body)))
    return Promise.resolve(Response.json(body, { status }))
  })
}

function show(accounts = demoAccounts) {
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SignInForm callbackUrl="/live?order=newest" accounts={accounts} />
    </NextIntlClientProvider>,
  )
}

function submit() {
  fireEvent.change(screen.getByLabelText('Email'), { target: { value: 'ann@example.test' } })
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'wrong' } })
  fireEvent.submit(screen.getByLabelText('Password'))
}

beforeEach(() => {
  posted = []
  vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it.each([
  ['CredentialsSignin', 'Email and password do not match.'],
  ['TooManyTries', 'Too many tries for this account. The next is possible within 15 minutes.'],
])('says what %s means, beside the password', async (error, words) => {
  serverAnswers(401, { url: `http://localhost:3000/sign-in?error=${error}` })
  show()
  submit()
  expect((await screen.findByRole('alert')).textContent).toBe(words)
  expect(window.location.assign).not.toHaveBeenCalled()
})

it('distinguishes a failed server from a wrong password', async () => {
  serverAnswers(503, { errors: [{ code: '10007', title: 'x', detail: 'x', meta: {} }] })
  show()
  submit()
  expect((await screen.findByRole('alert')).textContent).toContain('does not work at the moment')
})

it('goes back to where the reader was', async () => {
  serverAnswers(200, { url: 'http://localhost:3000/' })
  show()
  submit()
  await expect.poll(() => window.location.assign).toHaveBeenCalledWith('/live?order=newest')
  expect(posted[0]?.get('email')).toBe('ann@example.test')
  expect(posted[0]?.get('csrfToken')).toBe('csrf')
})

it('keeps what follows # in the address, which the browser carried here', async () => {
  serverAnswers(200, { url: 'http://localhost:3000/' })
  location.hash = '#guest-7'
  show()
  submit()
  const whole = '/live?order=newest#guest-7'
  await expect.poll(() => window.location.assign).toHaveBeenCalledWith(whole)
  location.hash = ''
})

it('signs in as a demo person with one click', async () => {
  serverAnswers(200, { url: 'http://localhost:3000/' })
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Sign in as moderator' }))
  await expect.poll(() => window.location.assign).toHaveBeenCalled()
  expect(posted[0]?.get('email')).toBe('moderator@demo.test')
  expect(posted[0]?.get('password')).toBe(demoPassword)
})

it('offers no demo accounts without the simulator', () => {
  show([])
  expect(screen.queryByRole('button', { name: /Sign in as/ })).toBeNull()
})

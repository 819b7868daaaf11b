import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import messages from '@/messages/en.json'
import { SignedInAlready } from './signed-in-already'

const reload = vi.fn()

beforeEach(() => {
  reload.mockClear()
  vi.spyOn(window.location, 'reload').mockImplementation(reload)
  location.hash = '#guest-7'
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SignedInAlready
        user={{ id: 'mona', name: 'Mona Okafor' }}
        callbackUrl="/sessions/1?x=2"
        place="Sessions"
      />
    </NextIntlClientProvider>,
  )
})

afterEach(() => {
  cleanup()
  location.hash = ''
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const leave = () => screen.getByRole('button', { name: 'Sign out and use another account' })

it('says who is signed in and leads on, with what follows #', () => {
  expect(document.body.textContent).toContain('You are signed in as Mona Okafor.')
  const link = screen.getByRole('link', { name: 'Go to Sessions' })
  expect(link.getAttribute('href')).toBe('/sessions/1?x=2#guest-7')
})

it('signs out only the named user, and then offers the form', async () => {
  const posts: RequestInit[] = []
  vi.stubGlobal('fetch', (path: string, request?: RequestInit) => {
    if (path === '/api/auth/csrf') return Promise.resolve(Response.json({ csrfToken: 'csrf' }))
    posts.push(request ?? {})
    return Promise.resolve(Response.json({ url: 'http://localhost:3000/sign-in' }))
  })
  fireEvent.click(leave())
  await expect.poll(() => reload).toHaveBeenCalledOnce()
  expect(new Headers(posts[0]?.headers).get('roomwarden-user')).toBe('mona')
  expect(new URLSearchParams(String(posts[0]?.body)).get('csrfToken')).toBe('csrf')
})

it('says so where signing out did not work', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  fireEvent.click(leave())
  expect((await screen.findByRole('alert')).textContent).toContain('nobody was signed out')
  expect(reload).not.toHaveBeenCalled()
})

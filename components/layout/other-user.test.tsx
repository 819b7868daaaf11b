import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ContextType } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { apiFetch } from '@/lib/client/api-fetch'
import { claimPage } from '@/lib/client/auth/page-user'
import { createQueryClient } from '@/lib/client/query-client'
import messages from '@/messages/en.json'
import { OtherUser } from './other-user'

const mona = { name: 'Mona Okafor', email: 'mona@example.test' }
const ada = { name: 'Ada Nowak', email: 'ada@example.test' }

const refresh = vi.fn()
const router = { refresh } as unknown as ContextType<typeof AppRouterContext>

/** The signed-in user, and the requests sent with the user each one named. */
let signedIn: typeof mona | null
let sent: { path: string; user: string | null }[]

const otherUser = {
  errors: [
    {
      code: '10015',
      title: 'The page belongs to another user',
      detail: '',
      meta: { reason: 'other_user', outcome: 'not_sent' },
    },
  ],
}

beforeEach(() => {
  signedIn = mona
  sent = []
  refresh.mockClear()
  vi.stubGlobal('fetch', (path: string, request?: RequestInit) => {
    if (path === '/api/auth/session') return Promise.resolve(Response.json({ user: signedIn }))
    sent.push({ path, user: new Headers(request?.headers).get('roomwarden-user') })
    const isHers = signedIn === mona
    return Promise.resolve(Response.json(isHers ? {} : otherUser, { status: isHers ? 200 : 409 }))
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const page = (viewer = mona) => (
  <AppRouterContext value={router}>
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <OtherUser viewer={viewer} tabs="of-mona" />
      </QueryClientProvider>
    </NextIntlClientProvider>
  </AppRouterContext>
)

const title = { name: 'This page belongs to Mona Okafor' }
const question = () => screen.findByRole('dialog', title)

/** Announces itself as a freshly loaded page of the same browser does. */
function anotherTabOpens(tabs: string) {
  const channel = new BroadcastChannel('roomwarden:signed-in')
  channel.postMessage(tabs)
  channel.close()
}

it('says whose page this is and who is signed in as soon as another tab has another user', async () => {
  render(page())
  signedIn = ada
  anotherTabOpens('of-ada')
  expect((await question()).textContent).toContain('now signed in as Ada Nowak')
  expect(screen.getByRole('button', { name: 'Go on as Ada Nowak' })).toBeDefined()
  expect(screen.getByRole('link', { name: 'Sign in as Mona Okafor again' })).toBeDefined()
})

it('detects it at the first refusal, since every request names the page’s user', async () => {
  claimPage('mona')
  claimPage('ada')
  render(page())
  signedIn = ada
  const act = apiFetch('/api/v2/rooms', { method: 'POST', body: {} })
  await expect(act).rejects.toMatchObject({ key: 'other_user', outcome: 'not_sent' })
  expect(sent).toEqual([{ path: '/api/v2/rooms', user: 'mona' }])
  await question()
})

it('detects it when the page becomes visible', async () => {
  render(page())
  signedIn = ada
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await question()
})

it('stays its first user’s page, although a refresh was rendered for another', async () => {
  const { rerender } = render(page())
  rerender(page(ada))
  await question()
})

it('disappears when its own user is back, and refreshes the page', async () => {
  render(page())
  signedIn = ada
  anotherTabOpens('of-ada')
  await question()
  signedIn = mona
  anotherTabOpens('of-mona-again')
  await expect.poll(() => screen.queryByRole('dialog', title)).toBeNull()
  expect(refresh).toHaveBeenCalledOnce()
})

it('says nothing for the same user, or while the server is unreachable', async () => {
  render(page())
  anotherTabOpens('of-mona-again')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await new Promise((resolve) => setImmediate(resolve))
  expect(screen.queryByRole('dialog', title)).toBeNull()
})

import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/harness/journey'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { rowOf } from '@/e2e/harness/session-page'

/** Signs in by the page, so that the test may end this session. */
async function enterAs(page: Page, role: string, path: string): Promise<void> {
  await open(page, `/sign-in?${new URLSearchParams({ callbackUrl: path })}`)
  await page.getByRole('button', { name: `Sign in as ${role}` }).click()
  await page.waitForURL((url) => url.pathname === path.split('#')[0])
  await hydrated(page)
}

/** Signing out reloads the page, whose button is visible before it works. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name })
  await expect(button).toBeVisible()
  await hydrated(page)
  await button.click()
}

const monas = (page: Page) => page.getByRole('dialog', { name: 'This page belongs to Mona Okafor' })

test('Mona’s tab sends nothing once the browser is another’s, and says so at her first act', async ({
  page,
  context,
  liveRoom,
  control,
  sessionOf,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await enterAs(page, 'moderator', room.path)
  const before = await control.calls()
  // The page's own reads would reveal the new user as well, and sooner than the act.
  let asked = false
  await page.route('**/api/**', (route) => {
    asked ||= route.request().method() === 'POST'
    return asked ? route.continue() : route.abort()
  })
  await context.addCookies(await sessionOf('admin'))
  await rowOf(page, 'Ana Souza').getByRole('button', { name: 'Mute Ana Souza' }).click()

  await expect(monas(page)).toBeVisible()
  await expect(monas(page)).toContainText('This browser is now signed in as Ada')
  const since = (await control.calls()).slice(before.length)
  expect(since.filter(({ method }) => method !== 'GET')).toEqual([])
  expect(await control.participant(room.participants[0]?.id ?? '')).toMatchObject({ muted: false })

  await monas(page)
    .getByRole('button', { name: /^Go on as Ada/ })
    .click()
  await expect(page.getByRole('button', { name: /^Account of Ada .*, admin/ })).toBeVisible()
  await expect(monas(page)).toBeHidden()
})

test('a signed-in user is offered no form, and every tab says who signs in after them', async ({
  page,
  context,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await enterAs(page, 'moderator', room.path)
  const beside = await context.newPage()
  await open(beside, `/sign-in?callbackUrl=${encodeURIComponent(room.path)}`)
  await expect(beside.getByText('You are signed in as Mona Okafor.')).toBeVisible()
  await expect(beside.getByRole('textbox')).toHaveCount(0)
  await expect(beside.getByRole('button', { name: /^Sign in as/ })).toHaveCount(0)
  await expect(beside.getByRole('link', { name: 'Go to Sessions' })).toHaveAttribute(
    'href',
    room.path,
  )

  await beside.getByRole('button', { name: 'Sign out and use another account' }).click()
  await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  await press(beside, 'Sign in as admin')
  await expect(beside.getByRole('heading', { name: 'Standup', level: 1 })).toBeVisible()
  await expect(monas(page)).toBeVisible()

  const [again] = await Promise.all([
    context.waitForEvent('page'),
    monas(page).getByRole('link', { name: 'Sign in as Mona Okafor again' }).click(),
  ])
  await hydrated(again)
  await again.getByRole('button', { name: 'Sign out and use another account' }).click()
  await press(again, 'Sign in as moderator')
  await expect(again.getByRole('heading', { name: 'Standup', level: 1 })).toBeVisible()
  await expect(monas(page)).toBeHidden()
})

test('what follows # in a link survives signing in', async ({ page, liveRoom }) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(page, `${room.path}#somebody`)
  await page.getByRole('button', { name: 'Sign in as viewer' }).click()
  await expect(page.getByRole('heading', { name: 'Standup', level: 1 })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('#somebody')
})

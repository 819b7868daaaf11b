import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/harness/journey'
import { endSession } from '@/e2e/harness/end-session'
import { hydrated, open } from '@/e2e/harness/hydrated'

/** Signs in by the page, so that the test may end this session. */
async function enterAsModerator(page: Page): Promise<void> {
  await open(page, '/sign-in')
  await page.getByRole('button', { name: 'Sign in as moderator' }).click()
  await expect(page.getByRole('heading', { name: 'Live', level: 1 })).toBeVisible()
  await hydrated(page)
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}

test('after signing out the back button shows nothing of the page', async ({ page, liveRoom }) => {
  await liveRoom({ name: 'Board meeting', people: ['Ana Souza'] })
  await enterAsModerator(page)
  await expect(page.getByText('Board meeting')).toBeVisible()
  await signOut(page)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Board meeting')).toHaveCount(0)
})

test('signing out takes every tab to the sign-in page', async ({ page, context, liveRoom }) => {
  const room = await liveRoom({ name: 'Board meeting', people: ['Ana Souza'] })
  await enterAsModerator(page)
  const left = await context.newPage()
  await open(left, room.path)
  await signOut(page)
  await expect(left.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await left.goBack()
  await expect(left.getByText('Board meeting')).toHaveCount(0)
})

test('a session that ends makes a page left open ask to sign in again, and go on from there', async ({
  page,
  context,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Board meeting', people: ['Ana Souza'] })
  await enterAsModerator(page)
  const left = await context.newPage()
  await open(left, room.path)
  await page.close()
  await endSession(left)

  const question = left.getByRole('dialog', { name: 'Your session has ended' })
  await expect(question).toBeVisible()
  // A second Escape in a row may close a dialog that the first one could not.
  await left.keyboard.press('Escape')
  await left.keyboard.press('Escape')
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    question.getByRole('link', { name: 'Sign in again' }).click(),
  ])
  await hydrated(again)
  await again.getByRole('button', { name: 'Sign in as moderator' }).click()
  await expect(again.getByRole('heading', { name: 'Board meeting', level: 1 })).toBeVisible()

  await question.getByRole('button', { name: 'I have signed in' }).click()
  await expect(question).toBeHidden()
  await room.join('Ben Ode')
  await expect(left.getByRole('row').filter({ hasText: 'Ben Ode' })).toBeVisible()
})

test('A session that ends under an open dialog asks above it, and Escape takes neither away', async ({
  page,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Board meeting', people: ['Ana Souza'] })
  await enterAsModerator(page)
  await open(page, room.path)
  await expect(page.getByRole('row').filter({ hasText: 'Ana Souza' })).toBeVisible()
  await page.keyboard.press('?')
  const below = page.locator('[data-modal]', { hasText: 'Keys on this page' })
  await expect(below).toBeVisible()
  await endSession(page)

  const question = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await Promise.all([
    page.context().waitForEvent('page'),
    question.getByRole('link', { name: 'Sign in again' }).click(),
  ])
  await expect(question).toBeVisible()
  await expect(below).toBeVisible()
})

import { demoPassword } from '@/lib/contract/demo-accounts'
import { expect, test } from '@/e2e/harness/journey'
import { hydrated, open } from '@/e2e/harness/hydrated'

test('a person signs in as the demo moderator that the page offers and lands on Overview', async ({
  page,
}) => {
  await open(page, '/')
  await page.getByRole('button', { name: 'Sign in as moderator' }).click()
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
  await expect(page).toHaveURL('/overview')
  await expect(
    page.getByRole('button', { name: 'Account of Mona Okafor, moderator' }),
  ).toBeVisible()
})

test('a wrong password is said clearly, and the e-mail address stays', async ({ page }) => {
  await open(page, '/sign-in')
  await page.getByLabel('Email').fill('support@demo.test')
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue('support@demo.test')
  await expect(page).toHaveURL('/sign-in')
})

test('a link to a session survives signing in', async ({ page, liveRoom }) => {
  const room = await liveRoom({ name: 'Front desk', people: ['Ana Souza'] })
  await open(page, room.path)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.getByLabel('Email').fill('viewer@demo.test')
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Front desk', level: 1 })).toBeVisible()
  await expect(page).toHaveURL(room.path)
})

test('somebody without a session is sent to sign in, and back from there', async ({ page }) => {
  await page.goto('/settings/tokens')
  await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fsettings%2Ftokens')
  await hydrated(page)
  await page.getByRole('button', { name: 'Sign in as support' }).click()
  await expect(page.getByRole('heading', { name: 'Personal tokens' })).toBeVisible()
})

test('a link cannot lead from sign-in to another site', async ({ page }) => {
  await open(page, '/sign-in?callbackUrl=//elsewhere.invalid/live')
  await page.getByRole('button', { name: 'Sign in as viewer' }).click()
  await expect(page.getByRole('heading', { name: 'Live', level: 1 })).toBeVisible()
  await expect(page).toHaveURL('/live')
})

import { startApp } from '@/e2e/harness/app'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'

const printedLink = /http\S+\/set-up\?token=\S+/

test('with an account and nobody to sign in, a printed link makes the administrator, once', async ({
  page,
  app,
  liveRoom,
}) => {
  await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  const account = await startApp({
    env: { TELNYX_API_KEY: 'a-key', TELNYX_API_BASE_URL: `${app.simulatorUrl}/v2` },
  })
  try {
    await expect.poll(() => account.logs()).toMatch(printedLink)
    const [link = ''] = printedLink.exec(account.logs()) ?? []
    await open(page, `${account.url}/sign-in`)
    await expect(page.getByRole('button', { name: /^Sign in as/ })).toHaveCount(0)

    await open(page, link)
    await page.getByLabel('Your name').fill('Ann Lee')
    await page.getByLabel('Email').fill('ann@example.test')
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
    await page.getByRole('button', { name: 'Create administrator' }).click()
    await expect(page.getByRole('article', { name: 'Standup' })).toContainText('Ana Souza')
    await expect(page.getByRole('button', { name: 'Account of Ann Lee, admin' })).toBeVisible()

    await open(page, link)
    await page.getByLabel('Your name').fill('Somebody Else')
    await page.getByLabel('Email').fill('else@example.test')
    await page.getByRole('textbox', { name: 'Password' }).fill('another long password')
    await page.getByRole('button', { name: 'Create administrator' }).click()
    await expect(page.getByText('This link is not valid, or no longer.')).toBeVisible()

    await page.context().clearCookies()
    await open(page, `${account.url}/sign-in`)
    await page.getByLabel('Email').fill('ann@example.test')
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('article', { name: 'Standup' })).toBeVisible()
  } finally {
    await account.stop()
  }
})

import { startApp } from '@/e2e/harness/app'
import { expectAccessible } from '@/e2e/harness/accessible'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'

const printedLink = /http\S+\/set-up\?token=\S+/

test('A newcomer watches the first copy, and works with what is copied meanwhile', async ({
  page,
  app,
  control,
}) => {
  await openRecordedSession(control, { name: 'Billing demo', people: ['Ana Souza'] })
  // The mirror's reads hang, so that the first copy is unfinished however slow the machine is.
  await control.addFault({ operation: '*', agent: 'mirror', shape: 'hang' })
  const account = await startApp({
    env: { TELNYX_API_KEY: 'a-key', TELNYX_API_BASE_URL: `${app.simulatorUrl}/v2` },
  })
  try {
    await expect.poll(() => account.logs()).toMatch(printedLink)
    const [link = ''] = printedLink.exec(account.logs()) ?? []
    await open(page, link)
    await page.getByLabel('Your name').fill('Ann Lee')
    await page.getByLabel('Email').fill('ann@example.test')
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
    await page.getByRole('button', { name: 'Create administrator' }).click()
    await expect(page.getByRole('button', { name: 'Account of Ann Lee, admin' })).toBeVisible()

    await open(page, `${account.url}/settings/copy`)
    const sessions = page.getByRole('row', { name: /^Sessions/ })
    // The page says "Stopped" after some seconds without an answer.
    await expect(sessions).toContainText(/First copy|Stopped/)
    await open(page, `${account.url}/sessions`)
    await expect(page.getByText(/first copy/i).first()).toBeVisible()
    await expectAccessible(page)
    await open(page, `${account.url}/search?q=billing`)
    await expect(page.getByText(/copied/i).first()).toBeVisible()

    await control.clearFaults()
    // The open page shows new rows by itself.
    const found = page.getByRole('link', { name: 'Billing demo' }).first()
    await expect(found).toBeVisible({ timeout: 120_000 })
    await open(page, `${account.url}/settings/copy`)
    await expect(sessions).toContainText('Current', { timeout: 60_000 })
  } finally {
    await account.stop()
  }
})

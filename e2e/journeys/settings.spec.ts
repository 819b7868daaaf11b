import { expect, test } from '@/e2e/harness/journey'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { enter, newUser } from '@/e2e/harness/new-user'

test.describe('in a browser in Warsaw', () => {
  test.use({ timezoneId: 'Europe/Warsaw' })

  test('a moderator chooses UTC and every time on the page says so', async ({
    page,
    browser,
    app,
  }) => {
    const user = await newUser(app.url, 'moderator', 'Hana Ito')
    await enter(page, user)
    await open(page, '/settings/profile')
    const zone = page.getByRole('banner').getByRole('link', { name: /CES?T/ })
    await expect(zone).toBeVisible()
    await page.getByRole('button', { name: 'UTC' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    await expect(page.getByRole('banner').getByRole('link', { name: 'UTC' })).toBeVisible()
    for (const time of await page.locator('main time').all())
      await expect(time).toHaveAttribute('title', /UTC$/)
    await page.reload()
    await hydrated(page)
    await expect(page.getByRole('banner').getByRole('link', { name: 'UTC' })).toBeVisible()

    const context = await browser.newContext({ timezoneId: 'Asia/Tokyo', baseURL: app.url })
    const elsewhere = await context.newPage()
    await enter(elsewhere, user)
    await expect(elsewhere.getByRole('banner').getByRole('link', { name: 'UTC' })).toBeVisible()
    await context.close()
  })
})

test('a zone is found by typing, and one that does not exist changes nothing', async ({
  page,
  app,
}) => {
  await enter(page, await newUser(app.url, 'viewer', 'Ida Kahn'))
  await open(page, '/settings/profile')
  await page.getByRole('button', { name: 'Another…' }).click()
  const field = page.getByLabel('Zone', { exact: true })
  await field.fill('Europe/Nowhere')
  await page.getByRole('button', { name: 'Use' }).click()
  await expect(page.getByText('There is no such zone.')).toBeVisible()
  await expect(field).toHaveValue('Europe/Nowhere')
  await field.fill('asia/tokyo')
  await page.getByRole('button', { name: 'Use' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: /UTC\+9/ })).toBeVisible()
})

test('a theme and single keys follow the account into another browser', async ({
  page,
  browser,
  app,
}) => {
  const user = await newUser(app.url, 'viewer', 'Jon Lake')
  await enter(page, user)
  await open(page, '/settings/profile')
  await page.getByRole('button', { name: 'Light', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.getByRole('switch').click()
  await expect(page.getByRole('switch')).not.toBeChecked()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  const context = await browser.newContext({ baseURL: app.url })
  const elsewhere = await context.newPage()
  await enter(elsewhere, user)
  await open(elsewhere, '/settings/profile')
  await expect(elsewhere.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(elsewhere.getByRole('switch')).not.toBeChecked()
  await context.close()
})

test('a new password signs the other browsers out, and a wrong one loses nothing typed', async ({
  page,
  browser,
  app,
}) => {
  const user = await newUser(app.url, 'viewer', 'Kim Noor')
  const context = await browser.newContext({ baseURL: app.url })
  const other = await context.newPage()
  await enter(other, user)
  await open(other, '/live')
  await enter(page, user)
  await open(page, '/settings/profile')
  const current = page.getByRole('textbox', { name: 'Present password' })
  const wanted = page.getByRole('textbox', { name: 'New password' })
  await current.fill('not my password')
  await wanted.fill('another long password')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('This is not your present password.')).toBeVisible()
  await expect(wanted).toHaveValue('another long password')
  await current.fill(user.password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('One other browser was signed out.')).toBeVisible()
  await expect(wanted).toHaveValue('')
  await expect(other.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  await context.close()
})

test('somebody signs out the browser they left elsewhere', async ({ page, browser, app }) => {
  const user = await newUser(app.url, 'viewer', 'Lea Orr')
  const context = await browser.newContext({ baseURL: app.url })
  const other = await context.newPage()
  await enter(other, user)
  await open(other, '/live')
  await enter(page, user)
  await open(page, '/settings/profile')
  const browsers = page.getByRole('list', { name: 'Where you are signed in' })
  await expect(browsers.getByRole('listitem')).toHaveCount(2)
  await expect(browsers.getByRole('listitem').first()).toContainText('This browser')
  await browsers.getByRole('button', { name: /^Sign out/ }).click()
  await expect(browsers.getByRole('listitem')).toHaveCount(1)
  await expect(other.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  await context.close()
})

test('an administrator writes the join link and sees it filled in', async ({
  colleague: administrator,
}) => {
  await open(administrator, '/settings/join-link')
  const address = administrator.getByRole('textbox', { name: 'Address' })
  await address.fill('https://rooms.example.test/{room_name}')
  await expect(administrator.getByRole('list', { name: 'Checks' })).toContainText(
    'has {token} in itdoes not pass',
  )
  await expect(administrator.getByRole('button', { name: 'Save' })).toBeDisabled()
  await address.fill('https://rooms.example.test/{room_name}?t={token}')
  await expect(administrator.getByText(/Board%20meeting\?t=eyJ/)).toBeVisible()
  await administrator.getByRole('button', { name: 'Save' }).click()
  await expect(administrator.getByText('Saved')).toBeVisible()
  await address.fill('')
  await administrator.getByRole('button', { name: 'Remove the link' }).click()
  await expect(administrator.getByRole('button', { name: 'Save' })).toBeDisabled()
})

test('an administrator puts the reasons in order by keyboard, and goes back to the usual ones', async ({
  colleague: administrator,
}) => {
  await open(administrator, '/settings/reasons')
  const reasons = administrator.getByRole('list', { name: 'Reasons in order' })
  await expect(reasons.getByRole('listitem').first()).toContainText('Disruption')
  await administrator.getByLabel('New reason').fill('Wrong person')
  await administrator.keyboard.press('Enter')
  await expect(reasons.getByRole('listitem').last()).toContainText('Wrong person')
  await administrator.getByRole('button', { name: 'Move Wrong person up' }).focus()
  await administrator.keyboard.press('Enter')
  await expect(reasons.getByRole('listitem').nth(3)).toContainText('Wrong person')
  await administrator.getByRole('button', { name: 'Remove Disruption' }).click()
  await expect(reasons.getByRole('listitem').first()).toContainText('Abuse')
  await administrator.getByRole('button', { name: 'Back to Roomwarden’s own' }).click()
  await expect(reasons.getByRole('listitem').first()).toContainText('Disruption')
})

test('an administrator sees that Telnyx refuses the key, and that it accepts it again', async ({
  colleague: administrator,
  control,
}) => {
  await open(administrator, '/settings/telnyx')
  await control.addFault({ operation: 'ListRooms', shape: 'unauthorized', times: 1 })
  await administrator.getByRole('button', { name: 'Check now' }).click()
  await expect(administrator.getByRole('main').getByRole('alert')).toContainText(
    'Telnyx refused the API key',
  )
  await administrator.getByRole('button', { name: 'Check now' }).click()
  await expect(administrator.getByRole('definition').first()).toContainText(
    'Telnyx accepts the key',
  )
})

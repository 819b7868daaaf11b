import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { enter, newUser } from '@/e2e/harness/new-user'

test('an administrator disables somebody, whose open page is signed out', async ({
  colleague: administrator,
  page,
  app,
}) => {
  const user = await newUser(app.url, 'moderator', 'Finn Grey')
  await enter(page, user)
  await open(page, '/live')

  await open(administrator, '/settings/users')
  await administrator.getByRole('link', { name: 'Finn Grey' }).click()
  await administrator.getByRole('button', { name: 'Disable…' }).click()
  const question = administrator.getByRole('alertdialog', { name: 'Disable Finn Grey?' })
  await expect(question).toContainText('One browser is signed out at once.')
  await question.getByRole('button', { name: 'Disable Finn Grey' }).click()
  await expect(question).toBeHidden()
  await expect(administrator.getByRole('button', { name: 'Enable' })).toBeVisible()
  await expect(administrator.getByText('Signed in nowhere.')).toBeVisible()

  await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  await page.context().clearCookies()
  await open(page, '/sign-in')
  await page.getByLabel('Email').fill(user.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()

  await administrator.getByRole('button', { name: 'Enable' }).click()
  await expect(administrator.getByRole('button', { name: 'Disable…' })).toBeVisible()
  await enter(page, user)
})

test('the last administrator cannot be disabled', async ({ colleague: administrator }) => {
  await open(administrator, '/settings/users')
  await administrator.getByRole('link', { name: 'Ada Reyes' }).click()
  await administrator.getByRole('button', { name: 'Disable…' }).click()
  const question = administrator.getByRole('alertdialog', { name: 'Disable Ada Reyes?' })
  await expect(question).toContainText('Nobody else could administrate.')
  await expect(question.getByRole('button', { name: 'Disable Ada Reyes' })).toBeDisabled()
  await question.getByRole('button', { name: 'Cancel' }).click()
  await administrator.getByLabel('Role of Ada Reyes').selectOption('viewer')
  await expect(administrator.getByText('Nobody else could administrate.')).toBeVisible()
  await expect(administrator.getByRole('button', { name: 'Change role' })).toBeDisabled()

  // The server enforces it too.
  const id = new URL(administrator.url()).pathname.split('/').at(-1)
  const status = await administrator.evaluate(async (path) => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    return (await fetch(path, { method: 'POST', headers })).status
  }, `/api/users/${id}/disable`)
  expect(status).toBe(409)
})

test('a new role counts from the next click on', async ({
  colleague: administrator,
  page,
  app,
}) => {
  const user = await newUser(app.url, 'viewer', 'Gus Hale')
  await enter(page, user)
  await open(administrator, `/settings/users/${user.id}`)
  await administrator.getByLabel('Role of Gus Hale').selectOption('admin')
  await administrator.getByRole('button', { name: 'Change role' }).click()
  await expect(administrator.getByText('Saved')).toBeVisible()
  await open(page, '/settings/users')
  await expect(page.getByRole('table', { name: 'Users' })).toContainText(user.email)

  await administrator.getByLabel('Role of Gus Hale').selectOption('viewer')
  const changed = administrator.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await administrator.getByRole('button', { name: 'Change role' }).click()
  await changed
  await open(page, '/settings/users')
  await expect(page.getByText('Your role does not include this')).toBeVisible()
})

test('nobody but an administrator sees users or settings for everybody', async ({ moderator }) => {
  await open(moderator, '/settings')
  const places = moderator.getByRole('navigation', { name: 'Settings' })
  await expect(places.getByRole('link')).toHaveText([
    'Profile',
    'Personal tokens',
    'Rights',
    'Copy',
  ])
  for (const path of ['users', 'join-link', 'reasons', 'telnyx']) {
    await open(moderator, `/settings/${path}`)
    await expect(moderator.getByText('Your role does not include this')).toBeVisible()
  }
})

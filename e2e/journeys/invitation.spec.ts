import { randomUUID } from 'node:crypto'
import { expect, test } from '@/e2e/harness/journey'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { newUser } from '@/e2e/harness/new-user'

const password = 'a long enough password'

test('an administrator invites a colleague, who sets a password and signs in', async ({
  colleague: administrator,
  page,
}) => {
  const email = `${randomUUID()}@example.test`
  await open(administrator, '/settings/users')
  await administrator.getByRole('button', { name: 'Invite…' }).click()
  const dialog = administrator.getByRole('dialog', { name: 'Invite a colleague' })
  await dialog.getByLabel('Email').fill(email)
  await dialog.getByLabel('Name').fill('Chi Wen')
  await dialog.getByLabel('Role').selectOption('support')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await expect(dialog.getByText('It is not shown again.')).toBeVisible()
  const link = (await dialog.getByText(/^http\S+\/invitation\?token=\S+$/).textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Done' }).click()
  const invitations = administrator.getByRole('list', { name: 'Open invitations' })
  await expect(invitations).toContainText(email)

  await open(page, link)
  await expect(page.getByText('You are invited to Roomwarden as support.')).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(email)
  await page.getByLabel('Your name').fill('Аda Reyes')
  const chosen = page.getByRole('textbox', { name: 'Choose a password' })
  await chosen.fill(email)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(chosen).toHaveAccessibleDescription(/made of your name, your email or our name/)
  await chosen.fill(password)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/It is a colleague’s/)
  await page.getByLabel('Your name').fill('Chi Wen-Li')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('heading', { name: 'Live', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Account of Chi Wen-Li, support' })).toBeVisible()

  await open(administrator, '/settings/users')
  await expect(administrator.getByRole('row').filter({ hasText: email })).toContainText('support')
  await expect(invitations.filter({ hasText: email })).toHaveCount(0)

  await open(page, link)
  await expect(page.getByRole('heading', { name: 'This link is not valid' })).toBeVisible()
})

test('an invitation that was withdrawn is worth nothing', async ({
  colleague: administrator,
  page,
}) => {
  await open(administrator, '/settings/users')
  await administrator.getByRole('button', { name: 'Invite…' }).click()
  const dialog = administrator.getByRole('dialog', { name: 'Invite a colleague' })
  await dialog.getByLabel('Email').fill(`${randomUUID()}@example.test`)
  await dialog.getByLabel('Name').fill('Dee Fox')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = (await dialog.getByText(/^http\S+\/invitation\?token=\S+$/).textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Done' }).click()
  await administrator.getByRole('button', { name: 'Withdraw the invitation of Dee Fox' }).click()
  await expect(administrator.getByText('Dee Fox')).toHaveCount(0)
  await open(page, link)
  await expect(page.getByRole('heading', { name: 'This link is not valid' })).toBeVisible()
})

test('an administrator resets a password by a one-time link that works once', async ({
  colleague: administrator,
  page,
  app,
}) => {
  const user = await newUser(app.url, 'viewer', 'Eve Moss')
  await open(administrator, `/settings/users/${user.id}`)
  await administrator.getByRole('button', { name: 'Reset password…' }).click()
  const dialog = administrator.getByRole('dialog', { name: 'Reset the password of Eve Moss' })
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = (await dialog.getByText(/^http\S+\/reset\?token=\S+$/).textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Done' }).click()

  await open(page, link)
  await page.getByRole('textbox', { name: 'New password' }).fill('another long password')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('heading', { name: 'Live', level: 1 })).toBeVisible()
  await hydrated(page)

  await open(page, link)
  await expect(page.getByRole('heading', { name: 'This link is not valid' })).toBeVisible()
  await page.context().clearCookies()
  await open(page, '/sign-in')
  await page.getByLabel('Email').fill(user.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
})

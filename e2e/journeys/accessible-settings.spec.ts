import { expectAccessible } from '@/e2e/harness/accessible'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { newUser } from '@/e2e/harness/new-user'

const pages = [
  'profile',
  'rights',
  'users',
  'join-link',
  'reasons',
  'identity',
  'telnyx',
  'webhooks',
]

test.describe('settings, in both themes, from 1440 px down to 320', () => {
  for (const path of pages) {
    test(path, async ({ colleague: administrator }) => {
      await open(administrator, `/settings/${path}`)
      await expectAccessible(administrator)
    })
  }

  test('inviting, and the link that is shown once', async ({ colleague: administrator }) => {
    await open(administrator, '/settings/users')
    await administrator.getByRole('button', { name: 'Invite…' }).click()
    const dialog = administrator.getByRole('dialog', { name: 'Invite a colleague' })
    await expectAccessible(administrator)
    await dialog.getByLabel('Email').fill(`accessible-${Date.now()}@example.test`)
    await dialog.getByLabel('Name').fill('Mia Pohl')
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    await expect(dialog.getByText('It is not shown again.')).toBeVisible()
    await expectAccessible(administrator)
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(administrator.getByText('Open invitations')).toBeVisible()
    await expectAccessible(administrator)
  })

  test('a user, and the question before they are disabled', async ({
    colleague: administrator,
    app,
  }) => {
    const user = await newUser(app.url, 'viewer', 'A name '.repeat(11).trim())
    await open(administrator, `/settings/users/${user.id}`)
    await expectAccessible(administrator)
    await administrator.getByRole('button', { name: 'Disable…' }).click()
    await expect(administrator.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(administrator)
  })

  test('webhooks that go elsewhere, and the question before they are taken over', async ({
    colleague: administrator,
    control,
  }) => {
    const url = 'https://hooks.customer.example/video'
    await control.createRoom({ unique_name: 'A name '.repeat(9).trim(), webhook_event_url: url })
    await control.createRoom({ unique_name: 'Retro' })
    await open(administrator, '/settings/webhooks')
    await administrator.getByRole('button', { name: 'Send a test' }).click()
    await expect(administrator.getByText('Reached, and signatures are checked.')).toBeVisible()
    await expectAccessible(administrator)
    await administrator.getByRole('button', { name: /^Take over/ }).click()
    await expect(administrator.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(administrator)
    await administrator.keyboard.press('Escape')
    await administrator.getByRole('button', { name: 'Rooms without a URL…' }).click()
    await administrator.getByRole('button', { name: 'Receive webhooks for 1 room' }).click()
    await expect(administrator.getByText('comes here now')).toBeVisible()
    await expectAccessible(administrator)
  })

  test('a link that is not valid', async ({ page }) => {
    await open(page, '/invitation?token=none')
    await expectAccessible(page)
  })
})

import { expectAccessible } from '@/e2e/harness/accessible'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'

const people = ['Ana Souza', '{"username":"Ben Ode"}', '', 'A name '.repeat(20)]

test.describe('accessible in both themes, from 1440 px down to 320', () => {
  test('the list of rooms, filled and with nothing found', async ({ support, liveRoom }) => {
    const room = await liveRoom({ name: 'Standup', people, limit: 5, recording: true })
    const other = await liveRoom({
      name: 'A room with a very long name indeed, for 2026',
      people: [],
    })
    await untilMirrored(support, 'rooms', `name=${room.roomId}&name=${other.roomId}`, 2)
    await open(support, `/rooms?name=${room.roomId}&name=${other.roomId}`)
    await expect(support.getByRole('link', { name: 'Standup', exact: true })).toBeVisible()
    await expectAccessible(support)
    await open(support, '/rooms?name=Stand')
    await expect(support.getByText('Nothing matches these filters')).toBeVisible()
    await expectAccessible(support)
  })

  test('the form for a new room, also with mistakes', async ({ signedIn }) => {
    const admin = await signedIn('admin')
    await open(admin, '/rooms?new=1')
    const form = admin.getByRole('dialog', { name: 'New room' })
    await form.getByLabel('Limit of people').fill('1')
    await form.getByLabel('Webhook URL').fill('nowhere')
    await form.getByRole('button', { name: 'Create room' }).click()
    await expect(form.getByRole('alert')).toHaveCount(2)
    await expectAccessible(admin)
  })

  test('the page of a room, tab by tab', async ({ signedIn, liveRoom }) => {
    const admin = await signedIn('admin')
    const room = await liveRoom({ name: 'Standup', people, recording: true })
    await open(admin, `/rooms/${room.roomId}`)
    await expect(admin.getByRole('table', { name: 'Sessions' })).toBeVisible()
    await expectAccessible(admin)
    await admin.getByRole('tab', { name: 'Join' }).click()
    await admin.getByRole('button', { name: 'Make join token' }).click()
    await expect(admin.getByText('Shown once.')).toBeVisible()
    await expectAccessible(admin)
    await admin.getByRole('tab', { name: 'Settings' }).click()
    await admin.getByLabel('Limit of people').fill('12')
    await expect(admin.getByRole('region', { name: 'To be changed' })).toBeVisible()
    await expectAccessible(admin)
    await admin.getByRole('button', { name: 'Delete room…' }).click()
    await expect(admin.getByRole('alertdialog')).toContainText('4 people')
    await expectAccessible(admin)
    await admin.keyboard.press('Escape')
    await admin.getByRole('tab', { name: 'Raw' }).click()
    await expectAccessible(admin)
  })

  test('a room that does not exist, and one that could not be read', async ({
    viewer,
    control,
  }) => {
    await open(viewer, '/rooms/00000000-0000-4000-8000-000000000000')
    await expectAccessible(viewer)
    const room = await control.createRoom({ unique_name: 'Standup' })
    await control.addFault({ operation: 'ViewRoom', shape: 'server_error_errors' })
    await open(viewer, `/rooms/${room.id}`)
    await expect(viewer.getByRole('heading', { name: 'Telnyx failed' })).toBeVisible()
    await expectAccessible(viewer)
  })
})

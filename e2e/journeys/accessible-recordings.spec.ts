import { expectAccessible } from '@/e2e/harness/accessible'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { recordedRoom } from '@/e2e/harness/recorded-room'

const people = ['Ana Souza', '{"username":"Ben Ode"}', '', 'A name '.repeat(20)]

test.describe('accessible in both themes, from 1440 px down to 320', () => {
  test('recordings: a list, a selection, the player and the question', async ({
    signedIn,
    control,
  }) => {
    const admin = await signedIn('admin')
    const name = 'A room with a very long name indeed, for 2026'
    const { roomId } = await recordedRoom(control, { name, people })
    await untilMirrored(admin, 'recordings', `room=${roomId}&state=completed`, people.length * 2)
    await open(admin, `/recordings?room=${roomId}`)
    await admin.getByRole('checkbox', { name: 'Select all' }).check()
    await expectAccessible(admin)
    await admin.getByRole('button', { name: /^Delete \d/ }).click()
    await expect(admin.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(admin)
    await admin.keyboard.press('Escape')
    await admin.getByRole('button', { name: 'Play Ana Souza' }).click()
    await admin.getByRole('button', { name: 'Pause' }).press('k')
    await expectAccessible(admin)
  })

  test('a recording, and one that does not exist', async ({ support, control }) => {
    const { roomId } = await recordedRoom(control, { name: 'Standup', people: ['Ana Souza'] })
    await untilMirrored(support, 'recordings', `room=${roomId}&state=completed`, 2)
    await open(support, `/recordings?room=${roomId}`)
    await support.getByRole('link', { name: 'Ana Souza' }).click()
    await expect(support.getByRole('group', { name: 'Player, Ana Souza' })).toBeVisible()
    await expectAccessible(support)
    await open(support, '/recordings/00000000-0000-4000-8000-000000000000')
    await expectAccessible(support)
  })
})

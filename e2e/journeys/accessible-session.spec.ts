import { expectAccessible } from '@/e2e/harness/accessible'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'

const people = ['Ana Souza', '{"username":"Ben Ode"}', '', 'A name '.repeat(20)]

test.describe('accessible in both themes, from 1440 px down to 320', () => {
  test('a recorded session that is over, its files, one playing, and its JSON', async ({
    support,
    liveRoom,
    control,
  }) => {
    const room = await liveRoom({ name: 'Standup', people, recording: true })
    for (const { id } of room.participants) await control.leave(id)
    await control.advance(60_000)
    await open(support, `${room.path}?tab=recordings`)
    await expect(support.getByRole('button', { name: 'Play Ana Souza' })).toBeVisible()
    await expectAccessible(support)
    await support.getByRole('tab', { name: 'Raw' }).click()
    await expect(support.getByRole('region', { name: 'JSON' })).toBeVisible()
    await expectAccessible(support)
    await support.getByRole('tab', { name: /^Compositions/ }).click()
    await expect(support.getByText('No composition has been made')).toBeVisible()
    await expectAccessible(support)
    await support.getByRole('tab', { name: /^Recordings/ }).click()
    await support.getByRole('button', { name: 'Play Ana Souza' }).click()
    await expect(support.getByRole('dialog')).toBeVisible()
    await expectAccessible(support)
  })

  test('the receipts of several acts, open and folded', async ({ moderator, liveRoom }) => {
    const room = await liveRoom({ name: 'Standup', people })
    await open(moderator, room.path)
    await moderator.getByRole('checkbox', { name: 'Select all' }).check()
    await moderator.getByRole('button', { name: 'Mute 4', exact: true }).click()
    const receipts = moderator.getByRole('region', { name: 'Receipts' })
    await receipts.getByRole('button', { name: 'Undo mute 4' }).click()
    await expect(receipts).toContainText('Unmute 4 of 4 accepted')
    await expectAccessible(moderator)
    await receipts.getByRole('button', { name: '2 receipts' }).click()
    await expectAccessible(moderator)
  })
})

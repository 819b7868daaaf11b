import { expectAccessible } from '@/e2e/harness/accessible'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick } from '@/e2e/harness/session-page'

test.describe('accessible in both themes, from 1440 px down to 320', () => {
  test('the audit, with an act open, verified, and refused', async ({
    moderator,
    viewer,
    liveRoom,
  }) => {
    const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'A name '.repeat(20)] })
    await open(moderator, room.path)
    await kick(moderator, 'Ana Souza', 'Abuse')
    await open(moderator, '/audit?action=participant.kick')
    const row = moderator.getByRole('row').filter({ hasText: 'Abuse' }).first()
    await expect(row).toBeVisible()
    await expectAccessible(moderator)
    await row.getByRole('button').first().click()
    await expect(moderator.getByText('Intent, before it was sent')).toBeVisible()
    await expectAccessible(moderator)
    await moderator.getByRole('button', { name: 'Verify chain' }).click()
    await expect(moderator.getByText(/whole\. Checked/)).toBeVisible()
    await expectAccessible(moderator)
    await viewer.goto('/audit')
    await expectAccessible(viewer)
  })

  test('Overview, as bars and as a table', async ({ viewer, liveRoom }) => {
    await liveRoom({ name: 'A room with a very long name indeed, for 2026', people: ['Dee Fox'] })
    await open(viewer, '/overview')
    await expect(viewer.getByRole('img', { name: /Sessions per day/ })).toBeVisible()
    await expectAccessible(viewer)
    for (const name of ['Sessions per day', 'People at once']) {
      const block = viewer.getByRole('region', { name }).first()
      await block.getByRole('button', { name: 'As table' }).click()
      await expect(block.getByRole('table')).toBeVisible()
    }
    await expectAccessible(viewer)
  })
})

import { expectAccessible } from '@/e2e/harness/accessible'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { cardOf } from '@/e2e/harness/wall'

const crowd = Array.from({ length: 20 }, (_, index) => `Guest ${index + 1}`)

test.describe('the wall is accessible in both themes, from 1440 px down to 320', () => {
  test('cards with a crowd, rows, and a frozen view', async ({ moderator, liveRoom }) => {
    await liveRoom({ name: 'Town hall', people: crowd, limit: 20, recording: true })
    await liveRoom({ name: 'A room with a very long name indeed '.repeat(3), people: ['Ben'] })
    await open(moderator, '/live?freeze=1')
    await expect(cardOf(moderator, 'Town hall')).toContainText('Full')
    await liveRoom({ name: 'Standup', people: ['Dee Fox'] })
    await expect(moderator.getByRole('button', { name: 'Show 1 new' })).toBeVisible()
    await expectAccessible(moderator)
    await open(moderator, '/live?view=rows&capacity=full')
    await expect(moderator.getByRole('row').filter({ hasText: 'Town hall' })).toBeVisible()
    await expectAccessible(moderator)
  })

  test('a room in trouble, and the acts on one person', async ({
    moderator,
    liveRoom,
    control,
  }) => {
    await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
    await control.settings({ kick_sticks: false })
    await open(moderator, '/live')
    const card = cardOf(moderator, 'Standup')
    await card.getByRole('button', { name: /^Ana Souza/ }).click()
    await expect(moderator.getByRole('dialog')).toContainText('Kick…')
    await expectAccessible(moderator)
    await moderator.getByRole('dialog').getByRole('button', { name: 'Kick…' }).click()
    const question = moderator.getByRole('dialog', { name: /Kick Ana Souza/ })
    await question.getByRole('button', { name: 'Kick Ana Souza' }).click()
    await expect(card).toContainText('Kick not confirmed')
    await expectAccessible(moderator)
  })

  test('the wall of a viewer', async ({ viewer, liveRoom }) => {
    await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
    await open(viewer, '/live')
    await expect(cardOf(viewer, 'Standup')).toContainText('Ana Souza')
    await expect(viewer.getByText('Your role can look, not act.')).toBeVisible()
    await expectAccessible(viewer)
  })
})

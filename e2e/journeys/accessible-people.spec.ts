import { expectAccessible } from '@/e2e/harness/accessible'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

const ana = '{"username":"Ana Souza","id":4409}'
const people = [ana, 'Ana\u200B Souza', '', 'A name '.repeat(20), 'Ben Ode']

test.describe('accessible in both themes, from 1440 px down to 320', () => {
  test('sessions, empty, filtered, and with a filter open', async ({ support, liveRoom }) => {
    await open(support, '/sessions')
    await expect(support.getByText('There has been no session yet')).toBeVisible()
    await expectAccessible(support)
    await liveRoom({ name: 'A room with a very long name indeed, for 2026', people })
    await open(support, '/sessions?active=true')
    await expect(support.getByRole('row')).toHaveCount(2)
    await expectAccessible(support)
    await support.getByRole('button', { name: 'Filter', exact: true }).click()
    await support.getByRole('dialog').getByRole('button', { name: 'Started' }).click()
    await expectAccessible(support)
    await open(support, '/sessions?room=very')
    await expect(support.getByText('No room is called')).toBeVisible()
    await expectAccessible(support)
  })

  test('people, and a search that finds nobody', async ({ viewer, liveRoom }) => {
    await liveRoom({ name: 'Stand-up', people })
    await open(viewer, '/people')
    await expect(viewer.getByRole('row')).toHaveCount(people.length + 1)
    await expectAccessible(viewer)
    await open(viewer, '/people?context=Ana')
    await expect(viewer.getByText('Nobody came under exactly this text')).toBeVisible()
    await expectAccessible(viewer)
  })

  test('a person with acts, and one that does not exist', async ({ moderator, liveRoom }) => {
    const room = await liveRoom({ name: 'Stand-up', people, recording: true })
    await open(moderator, room.path)
    await kick(moderator, 'Ben Ode', 'Spam')
    await expect(rowOf(moderator, 'Ben Ode')).toContainText('after kick')
    for (const guest of room.guests) {
      await open(moderator, `/people/${guest.id}`)
      await expect(moderator.getByRole('table', { name: 'Visits' })).toBeVisible()
      await expectAccessible(moderator)
    }
    await open(moderator, '/people/00000000-0000-4000-8000-000000000000')
    await expectAccessible(moderator)
  })
})

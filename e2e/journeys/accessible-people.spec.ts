import { expectAccessible } from '@/e2e/harness/accessible'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

const ana = '{"username":"Ana Souza","id":4409}'
const people = [ana, 'Ana\u200B Souza', '', 'A name '.repeat(20), 'Ben Ode']

test.describe('accessible in both themes, from 1440 px down to 320', () => {
  test('sessions, filtered, with a filter, days and counts open, and with none found', async ({
    support,
    liveRoom,
  }) => {
    const room = await liveRoom({ name: 'A room with a very long name indeed, for 2026', people })
    await untilMirrored(support, 'sessions', `q=${room.sessionId}`)
    await open(support, `/sessions?state=live&room=${room.roomId}`)
    await expect(support.locator('[data-row]')).toHaveCount(1)
    await expectAccessible(support)
    await support.getByRole('button', { name: 'Filter', exact: true }).click()
    await support.getByRole('dialog').getByRole('button', { name: 'Started' }).click()
    await expectAccessible(support)
    await open(support, '/sessions')
    await support.getByRole('button', { name: 'Days and counts' }).click()
    await expect(support.getByRole('group', { name: 'Narrow to' })).toBeVisible()
    await expectAccessible(support)
    await open(support, '/sessions?q=nobody-like-that')
    await expect(support.getByText('Nothing matches these filters')).toBeVisible()
    await expectAccessible(support)
  })

  test('visits, persons, and a search that finds nobody', async ({ viewer, liveRoom }) => {
    const room = await liveRoom({ name: 'Stand-up', people })
    await untilMirrored(viewer, 'participants', `session=${room.sessionId}`, people.length)
    await open(viewer, `/people/visits?session=${room.sessionId}`)
    await expect(viewer.locator('[data-row]')).toHaveCount(people.length)
    await expectAccessible(viewer)
    await open(viewer, '/people')
    await expectAccessible(viewer)
    await open(viewer, '/people?q=nobody-like-that')
    await expect(viewer.getByText('Nothing matches these filters')).toBeVisible()
    await expectAccessible(viewer)
  })

  test('a person with acts, and one that does not exist', async ({ moderator, liveRoom }) => {
    const room = await liveRoom({ name: 'Stand-up', people, recording: true })
    await open(moderator, room.path)
    await kick(moderator, 'Ben Ode', 'Spam')
    await expect(rowOf(moderator, 'Ben Ode')).toContainText('after kick')
    for (const participant of room.participants) {
      await open(moderator, `/people/${participant.id}`)
      await expect(moderator.getByRole('table', { name: 'Visits' })).toBeVisible()
      await expectAccessible(moderator)
    }
    await open(moderator, '/people/00000000-0000-4000-8000-000000000000')
    await expectAccessible(moderator)
  })
})

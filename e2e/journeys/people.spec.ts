import { expect, test } from '@/e2e/harness/journey'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

const ana = '{"username":"Ana Souza","id":4409}'

test('a support agent opens a person and sees every visit under that name', async ({
  support,
  liveRoom,
  control,
}) => {
  const standUp = await liveRoom({ name: 'Stand-up', people: [ana, 'Ben Ode'] })
  const [first] = standUp.participants
  await control.leave(first?.id ?? '')
  await standUp.join(ana)
  const retro = await liveRoom({ name: 'Retro', people: ['Chi Wen', ana] })
  await liveRoom({ name: 'Clinic', people: ['{"username":"Ana Souza","id":1}'] })

  await untilMirrored(support, 'participants', `session=${retro.sessionId}`, 2)
  await open(support, `/people/visits?session=${retro.sessionId}`)
  await support.getByRole('link', { name: 'Ana Souza' }).click()
  await expect(support.getByRole('heading', { name: 'Ana Souza' })).toBeVisible()
  await expect(support.getByText('3 visits found')).toBeVisible()
  await expect(
    support.getByText('the visits are those whose apps sent the same text'),
  ).toBeVisible()
  const visits = support.getByRole('table', { name: 'Visits' })
  await expect(visits.getByRole('row')).toHaveCount(3)
  await expect(visits.getByRole('row').filter({ hasText: 'Stand-up' })).toContainText('1 reconnect')
  await expect(visits.getByRole('row').filter({ hasText: 'Retro' })).toContainText('In the room')
  await expect(visits).not.toContainText('Clinic')
  await support.getByRole('link', { name: 'In Retro now' }).click()
  await expect(support).toHaveURL(`${retro.path}?participant=${retro.participants[1]?.id}`)
})

test('a part of a name finds its visits, without accents and with a letter wrong', async ({
  viewer,
  liveRoom,
}) => {
  const room = await liveRoom({
    name: 'Stand-up',
    people: ['{"username":"José Quintero"}', 'Ben Ode'],
  })
  await untilMirrored(viewer, 'participants', `session=${room.sessionId}`, 2)
  await open(viewer, `/people/visits?session=${room.sessionId}`)
  const search = viewer.getByRole('searchbox', { name: 'Name, room or id' })
  await search.fill('jose quintro')
  await expect(viewer.locator('[data-row]')).toHaveCount(1)
  await expect(viewer.getByRole('row').filter({ hasText: 'José Quintero' })).toBeVisible()
  await search.fill('nobody like that')
  await expect(viewer.getByText('Nothing matches these filters')).toBeVisible()
})

test('acts on a participant are listed on their page', async ({ moderator, liveRoom }) => {
  const room = await liveRoom({ name: 'Stand-up', people: ['Ana Souza', 'Ben Ode'] })
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza', 'Spam')
  await expect(rowOf(moderator, 'Ana Souza')).toContainText('after kick')
  await open(moderator, `/people/${room.participants[0]?.id}`)
  await expect(moderator.getByRole('region', { name: 'Acts on them' })).toContainText('Spam')
  await expect(moderator.getByText('Not in a room now')).toBeVisible()
})

test('a hostile claim is shown, and does nothing', async ({ support, liveRoom }) => {
  const claim = '\u0000<img src=x onerror=alert(1)>\u202Etxt'
  const room = await liveRoom({ name: 'Stand-up', people: [claim] })
  await open(support, `/people/${room.participants[0]?.id}`)
  const sent = support.getByRole('region', { name: 'What the person’s app sent' })
  await expect(sent.last()).toContainText('\\u{0000}<img src=x onerror=alert(1)>\\u{202E}txt')
  await expect(support.locator('img[src="x"]')).toHaveCount(0)
})

import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'

test('a viewer sees every live room with its people by name', async ({ viewer, liveRoom }) => {
  await liveRoom({ name: 'Standup', people: ['{"username":"Ana Souza"}', 'Ben Ode'], limit: 8 })
  await liveRoom({ name: 'Interview', people: ['Chi Wen'], recording: true })
  await open(viewer, '/live?view=rows')
  const standup = viewer.getByRole('row').filter({ hasText: 'Standup' })
  await expect(standup).toContainText('Ana Souza')
  await expect(standup).toContainText('Ben Ode')
  await expect(standup).toContainText('2 of 8')
  const interview = viewer.getByRole('row').filter({ hasText: 'Interview' })
  await expect(interview).toContainText('Chi Wen')
  await expect(interview).toContainText('Recorded')
  await expect(viewer.getByRole('main')).toContainText('2 sessions')
  await expect(viewer.getByRole('main')).toContainText('3 people')
})

test('a participant who joins appears and one who leaves goes, without reloading', async ({
  viewer,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(viewer, '/live?view=rows')
  const row = viewer.getByRole('row').filter({ hasText: 'Standup' })
  await expect(row).toContainText('Ana Souza')
  await room.join('Chi Wen')
  await expect(row).toContainText('Chi Wen')
  await control.leave(room.participants[0]?.id ?? '')
  await expect(row).not.toContainText('Ana Souza')
  await expect(row).toContainText('Ben Ode')
})

test('a room with fifty people counts them and names the first', async ({ viewer, liveRoom }) => {
  const people = Array.from({ length: 50 }, (_, index) => `Guest ${index + 1}`)
  const room = await liveRoom({ name: 'Town hall', people, limit: 50 })
  await open(viewer, '/live?view=rows')
  const row = viewer.getByRole('row').filter({ hasText: 'Town hall' })
  await expect(row).toContainText('Full')
  await expect(row).toContainText('50 of 50')
  await expect(row).toContainText('Guest 1')
  await expect(row).toContainText('+45')
  await row.getByRole('link', { name: 'Town hall' }).click()
  await expect(viewer).toHaveURL(room.path)
  await expect(viewer.getByText('50 in the room, 0 left')).toBeVisible()
  await expect(viewer.getByRole('row').filter({ hasText: 'Guest 50' })).toBeVisible()
})

test('an account in which nobody is live says so, and fills when somebody comes', async ({
  viewer,
  liveRoom,
}) => {
  await open(viewer, '/live?view=rows')
  await expect(viewer.getByRole('heading', { name: 'Nobody is in a room' })).toBeVisible()
  await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await expect(viewer.getByRole('row').filter({ hasText: 'Standup' })).toBeVisible()
})

test('a session that ended while it was looked at says so', async ({
  viewer,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(viewer, room.path)
  await expect(viewer.getByText('1 in the room, 0 left')).toBeVisible()
  await control.leave(room.participants[0]?.id ?? '')
  await expect(viewer.getByText('0 in the room, 1 left')).toBeVisible()
  await expect(viewer.getByText('Ended', { exact: true }).first()).toBeVisible()
})

test('A viewer leaves a page that does not exist, and the wall is loaded anew', async ({
  viewer,
}) => {
  await open(viewer, '/nowhere')
  await viewer.evaluate(() => (document.documentElement.dataset.before = ''))
  await viewer.getByRole('link', { name: 'Go to Live' }).click()
  await expect(viewer.getByRole('heading', { name: 'Live', level: 1 })).toBeVisible()
  await expect(viewer.locator('html[data-before]')).toHaveCount(0)
})

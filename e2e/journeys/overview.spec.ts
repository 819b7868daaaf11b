import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

test('a support agent opens Overview and sees who is live and what was just done', async ({
  moderator,
  support,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'], limit: 5 })
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza', 'Spam')
  await expect(rowOf(moderator, 'Ana Souza')).toContainText(/Left \d+(\.\d+)? s after kick/)

  await open(support, '/')
  await expect(support).toHaveURL('/overview')
  const acts = support.getByRole('region', { name: 'Last acts' })
  const first = acts.getByRole('listitem').first()
  await expect(first).toContainText('Ana Souza')
  await expect(first).toContainText(/Left \d+(\.\d+)? s after kick.*Mona Okafor/)
  const fullest = support.getByRole('region', { name: 'Fullest now' })
  await expect(fullest).toContainText('Standup')
  const health = support.getByRole('region', { name: 'Health' })
  await expect(health).toContainText('Telnyx API')
  await expect(health).toContainText('Webhooks')

  await first.getByRole('link', { name: 'in Standup' }).click()
  await expect(support).toHaveURL(`${room.path}?participant=${room.participants[0]?.id}`)
})

test('a support agent who watches Overview sees somebody come in', async ({
  support,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(support, '/overview')
  const live = support.getByRole('link', { name: /^Live/ }).first()
  await expect(live).toContainText('1 live with 1 person')
  await expect(support.getByText(/^Live · /)).toBeVisible()
  await room.join('Ben Ode')
  await expect(live).toContainText('1 live with 2 people')
})

test('a support agent reads the sessions of each day as a table', async ({ support, liveRoom }) => {
  await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(support, '/overview')
  const block = support.getByRole('region', { name: 'Sessions per day' }).first()
  await expect(block.getByRole('img', { name: /Sessions per day over 14 days/ })).toBeVisible()
  await block.getByRole('button', { name: 'As table' }).click()
  await expect(block.getByRole('row')).toHaveCount(15)
  await expect(block.getByRole('row').nth(1)).toContainText('today')
})

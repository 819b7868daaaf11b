import { request } from '@playwright/test'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'

test('a moderator makes a token, sees it once, uses it, and revokes it', async ({
  moderator,
  liveRoom,
  app,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  const name = `Nightly report ${room.sessionId.slice(0, 8)}`
  await open(moderator, '/live')
  await moderator.getByRole('link', { name: 'Settings' }).click()
  await moderator.getByRole('link', { name: 'Personal tokens' }).click()
  await expect(moderator.getByRole('heading', { name: 'Personal tokens' })).toBeVisible()
  await moderator.getByLabel('Name').fill(name)
  await moderator.getByLabel('Role').selectOption('viewer')
  await moderator.getByLabel('Expires in').selectOption('7 days')
  await moderator.getByRole('button', { name: 'Create token' }).click()
  await expect(moderator.getByText('It is not shown again.')).toBeVisible()
  const token = (await moderator.getByText(/^rw_\S+$/).textContent()) ?? ''

  const script = await request.newContext({
    baseURL: app.url,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  const read = await script.get(`/api/v2/room_sessions/${room.sessionId}`)
  expect(await read.json()).toMatchObject({ data: { id: room.sessionId } })
  const act = await script.post(`/api/v2/room_sessions/${room.sessionId}/actions/end`, { data: {} })
  expect(act.status()).toBe(403)

  await open(moderator, '/settings/tokens')
  await expect(moderator.getByText(token)).toHaveCount(0)
  const row = moderator.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText(token.slice(-4))
  await row.getByRole('button', { name: `Revoke ${name}` }).click()
  const question = moderator.getByRole('alertdialog', { name: `Revoke “${name}”?` })
  await question.getByRole('button', { name: `Revoke ${name}` }).click()
  await expect(question).toBeHidden()
  await expect(row).toHaveCount(0)
  expect((await script.get('/api/v2/room_sessions')).status()).toBe(401)
  await script.dispose()
})

test('nobody can make a token with more rights than their own', async ({ support }) => {
  await open(support, '/settings/tokens')
  await expect(support.getByLabel('Role').getByRole('option')).toHaveText(['viewer', 'support'])
})

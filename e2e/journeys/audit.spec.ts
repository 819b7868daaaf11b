import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

test('an administrator asks who removed a guest and finds it in the audit, with the reason', async ({
  moderator,
  colleague,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const [ana] = room.guests
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza', 'Abuse')
  await expect(rowOf(moderator, 'Ana Souza')).toContainText('after kick')

  await open(colleague, `/audit?target=${ana?.id}`)
  const trail = colleague.getByRole('table', { name: 'Audit' })
  const row = trail.getByRole('row').filter({ hasText: 'Kick' })
  await expect(row).toContainText('Mona Okafor, moderator')
  await expect(row).toContainText('1 person')
  await expect(row).toContainText('Abuse')
  await row.getByRole('button').first().click()

  const act = colleague.getByRole('complementary', { name: 'Act' })
  await expect(act).toContainText('Ana Souza')
  await expect(act).toContainText(/Left \d+(\.\d+)? s after kick/)
  await expect(act).toContainText('Intent, before it was sent')
  await act.getByRole('button', { name: 'Close' }).press('Escape')
  await expect(act).toBeHidden()
  await expect(row.getByRole('button').first()).toBeFocused()
})

test('an administrator narrows the audit to one kind of act, and sends the address on', async ({
  moderator,
  colleague,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(moderator, room.path)
  await kick(moderator, 'Ben Ode', 'Spam')
  await expect(rowOf(moderator, 'Ben Ode')).toContainText('after kick')

  await open(colleague, `/audit?target=${room.sessionId}`)
  await colleague.getByRole('button', { name: 'Filter', exact: true }).click()
  const question = colleague.getByRole('dialog')
  await question.getByRole('button', { name: 'Action' }).click()
  await question.getByRole('button', { name: 'Kick', exact: true }).click()
  await expect(colleague).toHaveURL(/action=participant\.kick/)
  await colleague.reload()
  const acts = colleague.getByRole('table', { name: 'Audit' }).getByRole('row')
  await expect(acts.filter({ hasText: 'Spam' })).toHaveCount(1)
  await expect(acts).toHaveCount(2) // The head of the table is a row as well.
})

test('a moderator verifies the chain and is told that it is whole', async ({ moderator }) => {
  await open(moderator, '/audit')
  await moderator.getByRole('button', { name: 'Verify chain' }).click()
  await expect(moderator.getByText(/\d+ rows?, whole\. Checked/)).toBeVisible()
})

test('a viewer may not open the audit and is told why', async ({ viewer }) => {
  await viewer.goto('/audit')
  await expect(
    viewer.getByRole('heading', { name: 'Your role does not include this' }),
  ).toBeVisible()
  await expect(viewer.getByText(/signed in as viewer.*needs moderator or above/)).toBeVisible()
  await expect(viewer.getByRole('link', { name: 'Audit' })).toHaveCount(0)
  expect((await viewer.request.get('/api/audit')).status()).toBe(403)
  expect((await viewer.request.get('/api/audit/verification')).status()).toBe(403)
})

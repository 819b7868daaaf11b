import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

test('an administrator asks who removed a participant and finds it in the audit, with the reason', async ({
  moderator,
  colleague,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const [ana] = room.participants
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza', 'Abuse')
  await expect(rowOf(moderator, 'Ana Souza')).toContainText('after kick')

  await open(colleague, `/audit?target=${ana?.id}`)
  const trail = colleague.getByRole('table', { name: 'Audit' })
  const row = trail.getByRole('row').filter({ hasText: 'kicked' })
  const end = ana?.id.slice(-4)
  await expect(row).toContainText(`Mona Okafor kicked Ana Souza ·${end} in Standup`)
  await expect(row).toContainText('moderator@demo.test, moderator')
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

test('an administrator asks who deleted which room and reads the answer', async ({
  colleague,
  moderator,
  control,
}) => {
  const room = await control.createRoom({ unique_name: 'Friday review' })
  await open(colleague, `/rooms/${room.id}?tab=settings`)
  await colleague.getByRole('button', { name: 'Delete room…' }).click()
  const question = colleague.getByRole('alertdialog', { name: 'Delete “Friday review”?' })
  await question.getByLabel(/^Type/).fill('Friday review')
  await question.getByRole('button', { name: 'Delete “Friday review”' }).click()
  await expect(colleague.getByRole('heading', { name: '“Friday review” is gone' })).toBeVisible()

  await open(moderator, '/audit')
  await moderator.getByRole('button', { name: 'Filter', exact: true }).click()
  const filter = moderator.getByRole('dialog')
  await filter.getByRole('button', { name: 'Name' }).click()
  await filter.getByRole('textbox').fill('friday')
  await moderator.keyboard.press('Enter')
  await expect(moderator).toHaveURL(/name=friday/)
  const trail = moderator.getByRole('table', { name: 'Audit' })
  const row = trail.getByRole('row').filter({ hasText: 'deleted' })
  await expect(row).toContainText('Ada Reyes deleted room Friday review')
  await expect(row).toContainText('admin@demo.test, admin')
  // The target no longer has a page; only its id can be quoted.
  await expect(row.getByRole('link')).toHaveCount(0)
  await row.getByRole('button').first().click()
  const act = moderator.getByRole('complementary', { name: 'Act' })
  await expect(act).toContainText('Ada Reyes deleted room Friday review')
  await expect(act.getByText('deleted', { exact: true })).toBeVisible()
})

test('an administrator opens one act after another, and the list stays where it is', async ({
  colleague,
  app,
}) => {
  for (let index = 0; index < 40; index += 1)
    await colleague.request.post('/api/v2/rooms', {
      data: { unique_name: `Room ${index}` },
      headers: { origin: app.url, 'idempotency-key': `${Date.now()}-${index}` },
    })
  await open(colleague, '/audit?action=room.create')
  const rows = colleague.getByRole('table', { name: 'Audit' }).getByRole('row')
  const act = colleague.getByRole('complementary', { name: 'Act' })
  await rows.nth(1).getByRole('button').first().click()
  await expect(act).toContainText('Intent, before it was sent')
  await rows.nth(38).getByRole('button').first().click()
  await expect(act).toContainText('Intent, before it was sent')
  const scrolled = await colleague.evaluate(() => window.scrollY)
  expect(scrolled).toBeGreaterThan(200)
  await expect(rows.nth(38).getByRole('button').first()).toBeFocused()
  await colleague.keyboard.press('Tab')
  expect(await colleague.evaluate(() => window.scrollY)).toBeGreaterThanOrEqual(scrolled)
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
  await expect(acts).toHaveCount(2) // The header of the table is a row as well.
})

test('a moderator verifies the chain and reads that it is whole', async ({ moderator }) => {
  await open(moderator, '/audit')
  await moderator.getByRole('button', { name: 'Verify chain' }).click()
  await expect(moderator.getByText(/\d+ rows?, whole\. Checked/)).toBeVisible()
})

test('a viewer may not open the audit and reads why', async ({ viewer }) => {
  await viewer.goto('/audit')
  await expect(
    viewer.getByRole('heading', { name: 'Your role does not include this' }),
  ).toBeVisible()
  await expect(viewer.getByText(/signed in as viewer.*needs moderator or above/)).toBeVisible()
  await expect(viewer.getByRole('link', { name: 'Audit' })).toHaveCount(0)
  expect((await viewer.request.get('/api/audit')).status()).toBe(403)
  expect((await viewer.request.get('/api/audit/verification')).status()).toBe(403)
})

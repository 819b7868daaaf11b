import { expectAccessible } from '@/e2e/harness/accessible'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'

const people = ['Ana Souza', '{"username":"Ben Ode"}', 'Ana Souza', '', 'A name '.repeat(20)]

test('compositions, the form and the question before a deletion are accessible', async ({
  colleague,
  control,
}) => {
  const name = 'A room with a very long name indeed, for 2026'
  const room = await openRecordedSession(control, { name, people })
  await open(colleague, `/compositions?new=${room.sessionId}`)
  const form = colleague.getByRole('dialog')
  await form.getByRole('button', { name: 'Picture in picture' }).click()
  await form.getByText('Place the regions by numbers').click()
  await form.getByRole('group', { name: 'Inset' }).getByLabel('Left').fill('1200')
  await form.getByText('What is sent').click()
  await expectAccessible(colleague)
  await form.getByRole('button', { name: 'Grid' }).click()
  await form.getByRole('button', { name: 'Compose film' }).click()
  await expect(form.getByRole('status').first()).toContainText('queue')
  await expectAccessible(colleague)

  await open(colleague, '/compositions')
  await expectAccessible(colleague)
  await control.advance(20_000)
  await untilMirrored(colleague, 'compositions', `session=${room.sessionId}&state=completed`)
  await open(colleague, `/compositions?session=${room.sessionId}`)
  await colleague.getByRole('button', { name: /^Play the composition/ }).click()
  await expectAccessible(colleague)
  await colleague.getByRole('link', { name }).first().click()
  await expect(colleague.getByRole('heading', { level: 1, name })).toBeVisible()
  await expectAccessible(colleague)
  await colleague.getByRole('button', { name: /^Delete composition/ }).click()
  await expect(colleague.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(colleague)
})

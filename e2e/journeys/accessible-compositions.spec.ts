import { expectAccessible } from '@/e2e/harness/accessible'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'
import { sendFilm, studioOf } from '@/e2e/harness/studio'

const people = ['Ana Souza', '{"username":"Ben Ode"}', 'Ana Souza', '', 'A name '.repeat(20)]

test('compositions, the studio and the question before a deletion are accessible', async ({
  colleague,
  control,
}) => {
  const name = 'A room with a very long name indeed, for 2026'
  const room = await openRecordedSession(control, { name, people })
  await open(colleague, studioOf(room))
  await colleague.getByRole('button', { name: 'Picture in picture' }).click()
  await colleague.getByRole('textbox', { name: 'Request' }).fill('{')
  await expect(colleague.getByText('Line 1:')).toBeVisible()
  await expectAccessible(colleague)
  await colleague.getByRole('button', { name: 'Grid' }).click()
  await sendFilm(colleague)
  await expect(colleague.getByText('In the queue')).toBeVisible()
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

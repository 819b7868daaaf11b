import { expect, test } from '@/e2e/harness/journey'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

test('a moderator acknowledges a failed kick, and no screen counts it any more', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await control.addFault({
    operation: 'KickParticipantInSession',
    shape: 'unprocessable_errors',
    times: 1,
  })
  await open(colleague, '/live')
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza')
  const row = rowOf(moderator, 'Ana Souza')
  await expect(row).toContainText('Kick failed')
  for (const page of [moderator, colleague])
    await expect(page.getByRole('main').getByText('1 act not confirmed')).toBeVisible()
  await expect(colleague.getByRole('link', { name: /^Live.*1 act not confirmed/ })).toBeVisible()

  await row.getByRole('button', { name: /read all of it/ }).click()
  const details = moderator.getByRole('dialog')
  await expect(details).toContainText('Telnyx refused the request')
  await details.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(details).toContainText(/seen by you \d\d:\d\d/)
  await moderator.keyboard.press('Escape')
  await expect(row).toContainText('seen by you')
  for (const page of [moderator, colleague])
    await expect(page.getByText('1 act not confirmed')).toHaveCount(0)
  await open(colleague, room.path)
  await expect(rowOf(colleague, 'Ana Souza')).toContainText('seen by Mona')
})

test('somebody removed comes back and is removed again with one key', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(colleague, '/live')
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza')
  await expect(rowOf(moderator, 'Ana Souza')).toContainText(/Left \d+(\.\d+)? s after kick/)
  const again = await room.join('Ana Souza')

  const back = moderator.getByRole('row').filter({ hasText: again.id.slice(-4) })
  await expect(back).toContainText(/Removed .* by you, back/)
  const card = colleague.getByRole('article', { name: 'Standup' })
  await expect(card).toContainText(/Ana Souza .*removed .* by .*, back/)
  await colleague.reload()
  await hydrated(colleague)
  await expect(card).toContainText(/Ana Souza .*removed .* by .*, back/)

  await back.getByRole('checkbox').focus()
  await moderator.keyboard.press('Shift+K')
  await expect.poll(async () => (await control.participant(again.id)).left_reason).not.toBeNull()
  await expect(card).not.toContainText('back')
})

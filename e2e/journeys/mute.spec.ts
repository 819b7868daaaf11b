import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { rowOf } from '@/e2e/harness/session-page'
import { openWall } from '@/e2e/harness/wall'

test('a moderator mutes a participant, reads that Telnyx accepted it, and can undo it', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const [ana, ben] = room.participants
  await open(moderator, room.path)
  const row = rowOf(moderator, 'Ana Souza')
  await row.getByRole('button', { name: 'Mute Ana Souza' }).click()
  await expect(row).toContainText(/Mute accepted \d+(\.\d+)? s.*you/)
  expect(await control.participant(ana?.id ?? '')).toMatchObject({ muted: true })
  expect(await control.participant(ben?.id ?? '')).toMatchObject({ muted: false })

  await row.getByRole('button', { name: /^Unmute Ana Souza/ }).click()
  await expect(row).toContainText(/Unmute accepted \d+(\.\d+)? s/)
  expect(await control.participant(ana?.id ?? '')).toMatchObject({ muted: false })
  await expect(row.getByRole('button', { name: /^Mute Ana Souza/ })).toBeVisible()
})

test('a mute is never called done, since Telnyx shows nothing beyond its 200', async ({
  moderator,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  const row = rowOf(moderator, 'Ana Souza')
  await row.getByRole('button', { name: 'Mute Ana Souza' }).click()
  await expect(row).toContainText('Mute accepted')
  await expect(row.getByText(/^muted$/i)).toHaveCount(0)
  await moderator.reload()
  await expect(row).toContainText('Mute accepted')
  await expect(row.getByText(/^muted$/i)).toHaveCount(0)
})

test('everybody is muted from the wall, without leaving it', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await openWall(moderator, room)
  const acts = moderator.getByRole('group', { name: 'Acts on Standup' })
  await acts.getByRole('button', { name: 'Mute all…' }).click()
  const question = moderator.getByRole('dialog')
  await expect(question).toContainText('Mute all 2 people')
  await question.getByRole('button', { name: 'Mute 2', exact: true }).click()
  const row = moderator.getByRole('row').filter({ hasText: 'Standup' })
  await expect(row).toContainText('Mute accepted')
  for (const { id } of room.participants) {
    expect(await control.participant(id)).toMatchObject({ muted: true })
  }
  await expect(moderator).toHaveURL('/live?view=rows')
})

test('several are muted at once, and the mute is taken back for all of them', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode', 'Chi Wen'] })
  const [ana, ben, chi] = room.participants
  await open(moderator, room.path)
  await rowOf(moderator, 'Ana Souza').getByRole('checkbox').check()
  await rowOf(moderator, 'Ben Ode').getByRole('checkbox').check()
  await moderator.getByRole('button', { name: 'Mute 2', exact: true }).click()
  const outcome = moderator.getByRole('region', { name: 'Receipts' })
  await expect(outcome).toContainText('2 of 2 accepted')
  expect(await control.participant(chi?.id ?? '')).toMatchObject({ muted: false })

  await outcome.getByRole('button', { name: 'Undo mute 2' }).click()
  await expect(rowOf(moderator, 'Ben Ode')).toContainText('Unmute accepted')
  for (const participant of [ana, ben]) {
    expect(await control.participant(participant?.id ?? '')).toMatchObject({ muted: false })
  }
})

test('on a phone a receipt moves no row, and no act lies under the receipts', async ({
  moderator,
  liveRoom,
}) => {
  await moderator.setViewportSize({ width: 390, height: 844 })
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode', 'Chi Wen'] })
  await open(moderator, room.path)
  const places = () =>
    moderator
      .locator('tr[data-row]')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)))
  const before = await places()
  await rowOf(moderator, 'Ana Souza').getByRole('button', { name: /^Mute/ }).click()
  await expect(rowOf(moderator, 'Ana Souza')).toContainText('Mute accepted')
  expect(await places()).toEqual(before)

  const last = rowOf(moderator, 'Chi Wen').getByRole('button', { name: /^Kick/ })
  await moderator.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const [act, tray] = await Promise.all([
    last.boundingBox(),
    moderator.getByRole('region', { name: 'Receipts' }).boundingBox(),
  ])
  expect((act?.y ?? 0) + (act?.height ?? 0)).toBeLessThanOrEqual(tray?.y ?? 0)
})

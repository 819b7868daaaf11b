import { randomUUID } from 'node:crypto'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { people, rowOf } from '@/e2e/harness/session-page'

for (const role of ['viewer', 'support'] as const) {
  test(`a ${role} sees who is in the room, and no act`, async ({ signedIn, liveRoom, control }) => {
    const page = await signedIn(role)
    const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
    await open(page, '/live')
    await expect(page.getByRole('article', { name: 'Standup' })).toBeVisible()
    await expect(page.getByRole('button', { name: /mute|end session|kick/i })).toHaveCount(0)

    await open(page, room.path)
    await expect(rowOf(page, 'Ana Souza')).toBeVisible()
    await expect(page.getByText('Your role can look, not act.')).toBeVisible()
    await expect(people(page).getByRole('button', { name: /mute|kick|undo/i })).toHaveCount(0)
    await expect(people(page).getByRole('checkbox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /mute|end session|kick/i })).toHaveCount(0)
    for (const key of ['j', 'm', 'Shift+K', 'e']) await page.keyboard.press(key)
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0)
    const calls = await control.calls()
    expect(calls.filter(({ method }) => method !== 'GET')).toEqual([])
  })
}

test('a viewer sees what was recorded, and nothing to play it with', async ({
  viewer,
  support,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'], recording: true })
  await control.leave(room.participants[0]?.id ?? '')
  await control.advance(60_000)
  await open(viewer, room.path)
  const files = viewer.getByRole('tabpanel')
  await expect(files.getByText('Ana Souza')).toBeVisible()
  await expect(files.getByText('ready')).toBeVisible()
  await expect(viewer.getByRole('button', { name: /^Play|evidence/ })).toHaveCount(0)

  await open(support, room.path)
  await support.getByRole('button', { name: 'Play Ana Souza' }).click()
  await expect(support.getByRole('dialog', { name: /Ana Souza/ })).toBeVisible()
  await expect(support.getByRole('dialog').locator('audio,video')).toHaveCount(2)
})

test('a forged request of a viewer is refused before anything reaches Telnyx', async ({
  viewer,
  liveRoom,
  control,
  app,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(viewer, room.path)
  for (const act of ['mute', 'unmute', 'kick', 'end']) {
    const answer = await viewer.request.post(
      `/api/v2/room_sessions/${room.sessionId}/actions/${act}`,
      {
        data: act === 'end' ? {} : { participants: 'all' },
        headers: { origin: app.url, 'idempotency-key': randomUUID() },
      },
    )
    expect(answer.status()).toBe(403)
    expect(await answer.json()).toMatchObject({ errors: [{ code: '10010' }] })
  }
  const calls = await control.calls()
  expect(calls.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('a colleague sees who muted whom, and is not offered to undo it', async ({
  moderator,
  support,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  await open(support, room.path)
  await rowOf(moderator, 'Ana Souza').getByRole('button', { name: 'Mute Ana Souza' }).click()
  await expect(rowOf(support, 'Ana Souza')).toContainText(/Mute accepted.*Mona Okafor/)
  await expect(
    rowOf(support, 'Ana Souza').getByRole('button', { name: /Undo|Unmute/ }),
  ).toHaveCount(0)
})

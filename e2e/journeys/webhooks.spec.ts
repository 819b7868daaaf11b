import { randomUUID } from 'node:crypto'
import type { SimulatorControl } from '@/simulator/control-client'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import type { LiveRoom } from '@/e2e/harness/live-room'
import { kick, rowOf } from '@/e2e/harness/session-page'

/** Makes Telnyx's reads of sessions fail from now on, so that only webhooks bring changes. */
async function blindReads(control: SimulatorControl, room: LiveRoom): Promise<void> {
  await control.addFault({ operation: 'ListRoomSessions', shape: 'hang' })
  await control.addFault({ id: room.sessionId, method: 'GET', shape: 'hang' })
}

test('a moderator sees a join at once, as reported until a read confirms it', async ({
  app,
  moderator,
  liveRoom,
  control,
}) => {
  await control.settings({ default_webhook_url: `${app.url}/api/webhooks/telnyx` })
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  await expect(rowOf(moderator, 'Ana Souza')).toBeVisible()
  await blindReads(control, room)
  await room.join('Ben Ode')
  const ben = rowOf(moderator, 'Ben Ode')
  await expect(ben).toContainText('reported')
  await control.clearFaults()
  // While webhooks arrive, the account is polled only every half minute.
  await expect(ben).not.toContainText('reported', { timeout: 120_000 })
})

test('webhooks that come twice and in any order, or not at all, end in what Telnyx shows', async ({
  app,
  moderator,
  liveRoom,
  control,
}) => {
  await control.settings({
    default_webhook_url: `${app.url}/api/webhooks/telnyx`,
    webhook_duplicates: 1,
    webhook_reorder: 3,
    webhook_drop: 0.3,
  })
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode', 'Cy Lam'] })
  await open(moderator, room.path)
  const dan = await room.join('Dan Roe')
  await room.join('Eve Poe')
  await control.leave(dan.id)
  await control.leave(room.participants[1]?.id ?? '')
  // The next poll, at most half a minute later, shows what the lost webhooks did not report.
  await expect(moderator.getByText('3 in the room, 2 left')).toBeVisible({ timeout: 120_000 })
  await expect(moderator.getByText('Ghost.')).toHaveCount(0)
})

test('a kick is confirmed by the webhook while Telnyx’s reads hang', async ({
  app,
  moderator,
  liveRoom,
  control,
}) => {
  await control.settings({ default_webhook_url: `${app.url}/api/webhooks/telnyx` })
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(moderator, room.path)
  await expect(rowOf(moderator, 'Ana Souza')).toBeVisible()
  await blindReads(control, room)
  await kick(moderator, 'Ana Souza')
  await expect(rowOf(moderator, 'Ana Souza')).toContainText(/Left \d+(\.\d+)? s after kick/)
})

test('a moderator sees that webhook and list disagree, asks Telnyx again, and sees them agree', async ({
  app,
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const id = room.participants[1]?.id ?? ''
  await open(moderator, room.path)
  await control.sendWebhook({
    url: `${app.url}/api/webhooks/telnyx`,
    event: {
      data: {
        record_type: 'event',
        event_type: 'video.room.participant.left',
        id: randomUUID(),
        occurred_at: new Date().toISOString(),
        payload: { room_id: room.roomId, session_id: room.sessionId, participant_id: id },
      },
    },
  })
  await expect(rowOf(moderator, 'Ben Ode')).toContainText('leaving')
  // Only a poll that begins after the report can contradict it, and polls are rare here.
  await expect(moderator.getByText('Ghost.')).toBeVisible({ timeout: 120_000 })
  await expect(moderator.getByText('Telnyx’s list still shows them.')).toBeVisible()

  await control.leave(id)
  await moderator.getByRole('button', { name: 'Ask Telnyx again' }).click()
  await expect(moderator.getByText('1 in the room, 1 left')).toBeVisible()
  await expect(moderator.getByText('Ghost.')).toHaveCount(0)
})

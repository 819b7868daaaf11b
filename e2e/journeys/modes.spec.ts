import type { Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/harness/accessible'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'

/** Reads the room's current limit from Telnyx. */
async function limitOf(page: Page, roomId: string): Promise<number> {
  const answer = await page.request.get(`/api/v2/rooms/${roomId}`)
  return ((await answer.json()) as { data: { max_participants: number } }).data.max_participants
}

test('a moderator freezes a room in trouble, and opens it again as it was', async ({
  moderator,
  colleague,
  viewer,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Open hour', people: ['Ana Souza', 'Ben Ode'], limit: 20 })
  await open(moderator, room.path)
  await moderator.keyboard.press('t')
  const question = moderator.getByRole('dialog', { name: /Open hour.* in trouble/ })
  await expect(question).toContainText('2 people are inside now.')
  await expectAccessible(moderator)
  await expect(question.getByRole('button', { name: 'Freeze at 2 for 10 min' })).toBeEnabled()
  await moderator.keyboard.press('f')
  const banner = moderator.getByRole('region', { name: 'Freeze' })
  await expect(banner).toContainText('ordered by Mona Okafor')
  await expect(banner).toContainText('limit 20 → 2')
  await expectAccessible(moderator)

  // A colleague may end the mode; a viewer only sees it.
  await open(viewer, room.path)
  await expect(viewer.getByRole('region', { name: 'Freeze' })).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Open again' })).toHaveCount(0)
  await open(colleague, room.path)
  await colleague.getByRole('button', { name: 'Open again' }).click()
  await expect(banner).toBeHidden()
  await expect
    .poll(() => limitOf(moderator, room.roomId), { message: 'the limit is what it was' })
    .toBe(20)
})

test('an evacuation is cancelled in its ten seconds, and nobody is removed', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Open hour', people: ['Ana Souza', 'Ben Ode'] })
  await open(colleague, room.path)
  await open(moderator, room.path)
  await moderator.getByRole('button', { name: 'Room in trouble…' }).click()
  await moderator.getByRole('button', { name: 'Evacuate 2' }).click()
  await colleague.getByRole('button', { name: 'Cancel evacuation' }).click()
  await expect(moderator.getByRole('region', { name: 'Evacuate' })).toBeHidden()
  for (const { id } of room.participants)
    expect((await control.participant(id)).left_reason).toBeNull()
})

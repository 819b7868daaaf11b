import type { Page } from '@playwright/test'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { recordedRoom } from '@/e2e/harness/recorded-room'
import type { ActivityAnswer } from '@/lib/contract/audit'
import type { Many, Recording } from '@/lib/contract/telnyx'

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const player = (page: Page, name: string) => page.getByRole('group', { name: `Player, ${name}` })

/** Seconds, from “0:12 of 0:20, 10:00:12 UTC”. */
async function positionIn(page: Page, name: string): Promise<number> {
  const scrubber = player(page, name).getByRole('slider', { name: 'Position' })
  const [minutes = 0, seconds = 0] = ((await scrubber.getAttribute('aria-valuetext')) ?? '')
    .split(' ')[0]
    ?.split(':')
    .map(Number) ?? [0, 0]
  return minutes * 60 + seconds
}

/** The audit trail's accesses to each of a person's files. */
async function accessesOf(page: Page, personId: string): Promise<string[][]> {
  const path = `/api/v2/room_recordings?filter[participant_id]=${personId}`
  const { data } = (await (await page.request.get(path)).json()) as Many<Recording>
  return Promise.all(
    data.map(async ({ id }) => {
      const asked = `/api/activity?target_type=room_recording&target_id=${id}`
      const answer = (await (await page.request.get(asked)).json()) as ActivityAnswer
      return answer.data.map(({ action }) => action)
    }),
  )
}

test('a support agent plays a recording and jumps ten seconds, which is one play', async ({
  support,
  control,
}) => {
  const { participants, roomId } = await recordedRoom(control, {
    name: 'Standup',
    people: ['Ana Souza', 'Ben Ode'],
  })
  const ana = participants[0]?.id ?? ''
  await untilMirrored(support, 'recordings', `room=${roomId}&state=completed`, 4)
  await open(support, `/recordings?room=${roomId}`)
  const row = rowOf(support, 'Ana Souza')
  // Opens the player without playing.
  await row.getByRole('link', { name: 'Ana Souza' }).click()
  await expect(player(support, 'Ana Souza').getByRole('button', { name: 'Play' })).toBeVisible()
  expect(await accessesOf(support, ana)).toEqual([[], []])
  await support.goBack()
  await expect(row).toContainText('Video and audio')
  await row.getByRole('button', { name: 'Play Ana Souza' }).click()
  const play = player(support, 'Ana Souza').getByRole('button', { name: 'Pause' })
  await expect(play).toBeFocused()
  await expect.poll(() => positionIn(support, 'Ana Souza')).toBeGreaterThan(0)
  await support.keyboard.press('k')
  const before = await positionIn(support, 'Ana Souza')
  await support.keyboard.press('l')
  await expect.poll(() => positionIn(support, 'Ana Souza')).toBe(before + 10)
  await support.keyboard.press('j')
  await expect.poll(() => positionIn(support, 'Ana Souza')).toBe(before)

  // The address alone shows a colleague the same.
  await open(support, new URL(support.url()).pathname + new URL(support.url()).search)
  await expect(player(support, 'Ana Souza')).toBeVisible()
  await expect(support.getByRole('button', { name: /^Delete/ })).toHaveCount(0)
  expect(await accessesOf(support, ana)).toEqual([['recording.play'], ['recording.play']])
})

test('a viewer sees recordings and cannot play them', async ({ viewer, control }) => {
  const { roomId } = await recordedRoom(control, { name: 'Standup', people: ['Ana Souza'] })
  await untilMirrored(viewer, 'recordings', `room=${roomId}&state=completed`, 2)
  await open(viewer, `/recordings?room=${roomId}`)
  await expect(rowOf(viewer, 'Ana Souza')).toBeVisible()
  await expect(viewer.getByText('takes support or above')).toBeVisible()
  await expect(viewer.getByRole('button', { name: /^Play|^Download|^Delete/ })).toHaveCount(0)
  await expect(viewer.getByRole('checkbox')).toHaveCount(0)
  await rowOf(viewer, 'Ana Souza').getByRole('link', { name: 'Ana Souza' }).click()
  await expect(viewer.getByRole('heading', { name: 'Ana Souza' })).toBeVisible()
  await expect(viewer.getByRole('link', { name: 'Download' })).toHaveCount(0)
  await expect(viewer.locator('audio, video')).toHaveCount(0)
  const id = viewer.url().split('/').at(-1)
  expect((await viewer.request.get(`/api/recordings/${id}/media`)).status()).toBe(403)
})

test('an administrator deletes three recordings and sees what became of each', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  const people = ['Ana Souza', 'Ben Ode', 'Chi Wen']
  const { roomId } = await recordedRoom(control, { name: 'Standup', people })
  await untilMirrored(admin, 'recordings', `room=${roomId}&state=completed`, 6)
  await open(admin, `/recordings?type=audio&room=${roomId}`)
  for (const name of ['Ana Souza', 'Ben Ode', 'Chi Wen']) {
    await rowOf(admin, name).getByRole('checkbox').check()
  }
  await control.addFault({
    operation: 'DeleteRoomRecording',
    method: 'DELETE',
    shape: 'server_error_errors',
    times: 1,
  })
  await control.clearCalls()
  await admin.getByRole('button', { name: 'Delete 3…' }).click()
  const question = admin.getByRole('alertdialog', { name: 'Delete 3 recordings of 3 people?' })
  const button = question.getByRole('button', { name: 'Delete 3 recordings' })
  await expect(button).toBeDisabled()
  await question.getByLabel('Type “delete” to confirm').fill('delete')
  await question.getByLabel('Reason').fill('Asked for by the guests')
  await button.click()

  const results = admin.getByRole('complementary', { name: 'Deleting recordings' })
  await expect(results.getByText('2 of 3 deleted, 1 not known')).toBeVisible()
  await expect(results.getByRole('listitem').filter({ hasText: 'Not known' })).toHaveCount(1)
  await admin.reload()
  await hydrated(admin)
  await expect(results.getByText('2 of 3 deleted, 1 not known')).toBeVisible()
  await results.getByRole('button', { name: 'Try the 1 left' }).click()
  await expect(results.getByText('3 of 3 deleted')).toBeVisible()
  const sent = (await control.calls()).filter(({ method }) => method === 'DELETE')
  expect(new Set(sent.map(({ path }) => path)).size).toBe(3)
  expect(sent).toHaveLength(4)
  expect((await control.state()).recordings).toBe(3)
})

test('an administrator deletes one recording after typing, and it is gone', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  const { roomId } = await recordedRoom(control, { name: 'Standup', people: ['Ana Souza'] })
  await untilMirrored(admin, 'recordings', `room=${roomId}&state=completed`, 2)
  await open(admin, `/recordings?type=audio&room=${roomId}`)
  await rowOf(admin, 'Ana Souza').getByRole('link', { name: 'Ana Souza' }).click()
  const ask = admin.getByRole('button', { name: 'Delete…' })
  await ask.click()
  const question = admin.getByRole('alertdialog', { name: 'Delete this audio recording?' })
  await expect(question).toContainText('Standup')
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(ask).toBeFocused()
  expect((await control.state()).recordings).toBe(2)

  await ask.click()
  await question.getByLabel('Type “delete” to confirm').fill('delete')
  await question.getByRole('button', { name: 'Delete 1 recording' }).click()
  await expect(question.getByText(/Gone, seen \d+(\.\d+)? s later/)).toBeVisible()
  await question.getByRole('button', { name: 'Close' }).click()
  await expect(admin).not.toHaveURL(/open=/)
  expect((await control.state()).recordings).toBe(1)
})

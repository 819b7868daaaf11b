import { untilMirrored } from '@/e2e/harness/mirrored'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { recordedRoom } from '@/e2e/harness/recorded-room'

/** Each person in each room has a video and an audio file. */
const rooms = ['All hands', 'Town hall', 'Lecture', 'Fair']
const persons = 39
const all = rooms.length * persons * 2

test('an administrator deletes all 312 matching, of which one fails, and tries that one again', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  const people = Array.from({ length: persons }, (_, index) => `Guest ${index + 1}`)
  let roomId = ''
  // The mirror may still hold recordings of an earlier journey.
  let asked = 'state=completed'
  for (const name of rooms) {
    roomId = (await recordedRoom(control, { name, people })).roomId
    asked += `&room=${roomId}`
  }
  await untilMirrored(admin, 'recordings', asked, all)
  await open(admin, `/recordings?${asked}`)
  await admin.getByRole('checkbox', { name: 'Select all' }).check()
  const selection = admin.getByRole('region', { name: 'Selection' })
  await selection.getByRole('button', { name: `Select all ${all} matching` }).click()
  await expect(selection.getByText(`All ${all} matching`)).toBeVisible()
  await expect(selection.getByText(/[\d.]+ (MB|GB) · /)).toBeVisible()

  // This participant joins after the count: the recordings match and were not counted.
  const { participant_ids } = await control.join({ room_id: roomId, context: 'Latecomer' })
  await control.advance(600_000)
  await control.leave(participant_ids[0] ?? '')
  await control.advance(600_000)
  await untilMirrored(admin, 'recordings', asked, all + 2)

  await control.addFault({
    operation: 'DeleteRoomRecording',
    method: 'DELETE',
    shape: 'unprocessable_errors',
    times: 1,
  })
  await control.clearCalls()
  await selection.getByRole('button', { name: `Delete ${all}…` }).click()
  const title = `Delete all ${all} matching recordings?`
  const question = admin.getByRole('alertdialog', { name: title })
  await expect(question).toContainText(/Telnyx removes the media for good, [\d.]+ (MB|GB) of it/)
  await expect(question).toContainText('Begun ')
  await question.getByLabel('Type “delete” to confirm').fill('delete')
  await question.getByRole('button', { name: `Delete ${all} recordings` }).click()

  const results = admin.getByRole('complementary', { name: 'Deleting recordings' })
  await expect(results.getByText(`${all - 1} of ${all} deleted, 1 failed`)).toBeVisible({
    timeout: 240_000,
  })
  await admin.reload()
  await hydrated(admin)
  await expect(results.getByRole('listitem').first()).toContainText('Failed')
  await results.getByRole('button', { name: 'Try the 1 left' }).click()
  await expect(results.getByText(`${all} of ${all} deleted`)).toBeVisible()
  const sent = (await control.calls()).filter(({ method }) => method === 'DELETE')
  expect(new Set(sent.map(({ path }) => path)).size).toBe(all)
  expect(sent).toHaveLength(all + 1)
  expect((await control.state()).recordings).toBe(2)
})

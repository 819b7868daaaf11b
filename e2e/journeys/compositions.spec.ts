import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'
import { sendFilm, studioOf } from '@/e2e/harness/studio'

const people = ['Ana Souza', '{"username":"Ben Ode"}', 'Chi Wen']

test('a support agent finds a session by who was in it, and composes it', async ({
  support,
  control,
}) => {
  await control.freeze()
  const room = await openRecordedSession(control, { name: 'Interview', people })
  const retro = await openRecordedSession(control, { name: 'Retro', people: ['Dora Lind'] })
  for (const { sessionId, participants } of [room, retro])
    await untilMirrored(
      support,
      'recordings',
      `session=${sessionId}&type=video&state=completed`,
      participants.length,
    )
  await open(support, '/compositions')
  await support.getByRole('button', { name: 'Compose…' }).click()
  const which = support.getByRole('textbox', { name: 'Session' })
  const choices = support.getByRole('region', { name: 'Recorded sessions' }).getByRole('button')
  await expect(choices.first()).toBeVisible()
  await which.fill('dora')
  await expect(choices.first()).toContainText('Dora Lind')
  await which.fill(`https://desk.example${room.path}`)
  await expect(choices).toHaveCount(0)
  await which.fill('ben')
  await choices.filter({ hasText: 'Interview' }).first().click()
  await expect(support).toHaveURL(new RegExp(`/compositions/new\\?session=${room.sessionId}`))
  await sendFilm(support)
  const progress = support.getByRole('region', { name: 'What became of it' })
  await expect(progress).toContainText('In the queue, 1st of 1')
  await expect(progress).toContainText('Accepted by Telnyx')
  await control.advance(4_000)
  await expect(progress).toContainText('Being made')
  await control.advance(13_000)
  await expect(progress).toContainText(/Made in \d+ s/)
  await support.getByRole('link', { name: 'Open the film' }).click()
  await expect(support.getByRole('heading', { level: 1, name: 'Interview' })).toBeVisible()
  await support.getByRole('button', { name: 'Play', exact: true }).click()
  const film = support.locator('main video')
  await expect
    .poll(() => film.evaluate((video) => (video as HTMLVideoElement).readyState))
    .toBeGreaterThan(0)

  const posts = (await control.calls()).filter(({ method }) => method === 'POST')
  expect(posts).toHaveLength(1)
})

test('what Telnyx refuses keeps what was set, and no answer is not taken for one', async ({
  support,
  control,
}) => {
  const room = await openRecordedSession(control, { name: 'Interview', people })
  await open(support, studioOf(room))
  await support.getByRole('button', { name: 'Side by side' }).click()
  const operation = 'CreateRoomComposition'
  await control.addFault({ operation, shape: 'unprocessable_errors', times: 1 })
  await sendFilm(support)
  await expect(support.getByRole('alert').filter({ hasText: 'Telnyx refused' })).toBeVisible()
  await expect(support.getByRole('button', { name: 'Side by side' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  await control.addFault({ operation, shape: 'reset_after_effect', times: 1 })
  await sendFilm(support)
  await expect(support.getByText('It is not known whether it was queued.')).toBeVisible()
  const posts = (await control.calls()).filter(({ method }) => method === 'POST')
  expect(posts).toHaveLength(2)
})

test('a session without video recordings says so, and what to do', async ({
  support,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Not recorded', people: ['Ana Souza'] })
  await control.leave(room.participants[0]?.id ?? '')
  await open(support, studioOf(room))
  await expect(support.getByRole('main')).toContainText('Recording is off in this room')
})

test('an administrator deletes a composition and it is gone', async ({ colleague, control }) => {
  const room = await openRecordedSession(control, { name: 'Interview', people })
  await open(colleague, studioOf(room))
  await sendFilm(colleague)
  await expect(colleague.getByText('In the queue')).toBeVisible()
  await control.advance(20_000)
  await untilMirrored(colleague, 'compositions', `session=${room.sessionId}&state=completed`)
  await open(colleague, `/compositions?session=${room.sessionId}`)
  const row = colleague.getByRole('row').filter({ hasText: 'Interview' })
  await row.getByRole('button', { name: 'Play the composition of Interview' }).click()
  const sheet = colleague.getByRole('complementary', { name: 'Composition' })
  const button = sheet.getByRole('button', { name: /^Delete composition/ })
  const name = (await button.getAttribute('aria-label')) ?? ''
  const suffix = name.slice(-4)
  await button.click()
  const question = colleague.getByRole('alertdialog')
  await question.getByLabel(`Type ${suffix} to delete`).fill('none')
  await question.getByRole('button', { name: 'Delete composition' }).click()
  await expect(question.getByRole('alert')).toContainText(`That is not ${suffix}`)
  await question.getByLabel(`Type ${suffix} to delete`).fill(suffix)
  await question.getByLabel(/^Reason/).fill('asked for by the customer')
  await question.getByRole('button', { name: 'Delete composition' }).click()
  await expect(question).toContainText(/Gone, seen \d+(\.\d+)? s later/)
  await question.getByRole('button', { name: 'Close' }).click()
  await expect(sheet).toBeHidden()
  await untilMirrored(colleague, 'compositions', `session=${room.sessionId}&gone=yes`)
  await open(colleague, `/compositions?session=${room.sessionId}`)
  await expect(row).toContainText('gone at Telnyx since')
})

test('a viewer sees compositions, and can neither play, make nor delete one', async ({
  viewer,
  support,
  control,
}) => {
  const room = await openRecordedSession(control, { name: 'Interview', people })
  await open(support, studioOf(room))
  await sendFilm(support)
  await expect(support.getByText('In the queue')).toBeVisible()
  await control.advance(20_000)
  await untilMirrored(viewer, 'compositions', `session=${room.sessionId}&state=completed`)
  await open(viewer, `/compositions?session=${room.sessionId}`)
  await viewer.getByRole('link', { name: 'Interview' }).click()
  await expect(viewer.getByText('playing and downloading need support')).toBeVisible()
  await expect(viewer.getByRole('link', { name: 'Download' })).toBeHidden()
  await expect(viewer.getByRole('button', { name: /^Delete/ })).toBeHidden()
  await open(viewer, '/compositions')
  await expect(viewer.getByRole('button', { name: 'Compose…' })).toBeHidden()
})

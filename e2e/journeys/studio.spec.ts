import { expectAccessible } from '@/e2e/harness/accessible'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'
import {
  dragBy,
  expectDrawnAsRequested,
  regionOf,
  requestedFrames,
  sendButton,
  sendFilm,
  studioOf,
} from '@/e2e/harness/studio'

const people = ['Ana Souza', '{"username":"Ben Ode"}', 'Chi Wen']

test('a support agent makes a speaker and a strip by mouse, and sees it sent and done', async ({
  support,
  control,
}) => {
  await control.freeze()
  const room = await openRecordedSession(control, { name: 'Interview', people })
  await open(support, `${room.path}?tab=compositions`)
  await support.getByRole('link', { name: 'Compose…' }).click()
  await expect(support.getByRole('heading', { level: 1, name: 'Compose' })).toBeVisible()
  await hydrated(support)
  await support.getByRole('button', { name: 'Speaker and strip' }).click()
  await expectDrawnAsRequested(support, room.sessionId)

  await regionOf(support, 'strip').click()
  await dragBy(support, support.getByRole('button', { name: 'Left edge of strip' }), {
    x: -200,
    y: 0,
  })
  const frames = await requestedFrames(support, room.sessionId)
  expect(frames.get('strip')).toMatchObject({ y: 0, height: 720 })
  const { x = 0, width = 0 } = frames.get('strip') ?? {}
  expect(Math.abs(x - 760)).toBeLessThanOrEqual(2)
  expect(x + width).toBe(1280)
  await expectDrawnAsRequested(support, room.sessionId)

  const sources = support.getByRole('region', { name: 'Sources' })
  await regionOf(support, 'speaker').click()
  await sources.getByRole('checkbox', { name: 'Chi Wen' }).check()
  for (const name of ['Ana Souza', 'Ben Ode'])
    await sources.getByRole('checkbox', { name }).uncheck()
  await regionOf(support, 'strip').click()
  for (const name of ['Ana Souza', 'Ben Ode']) await sources.getByRole('checkbox', { name }).check()
  await sendFilm(support)

  const progress = support.getByRole('region', { name: 'What became of it' })
  await expect(progress).toContainText('In the queue, 1st of 1')
  await expect(progress).toContainText('Accepted by Telnyx')
  await control.advance(17_000)
  await expect(progress).toContainText(/Made in \d+ s/)
  const [post] = (await control.calls()).filter(({ method }) => method === 'POST')
  expect(post?.body).toMatchObject({
    session_id: room.sessionId,
    video_layout: { strip: { x_pos: x, width }, speaker: { video_sources: [expect.any(String)] } },
    audio_sources: ['*'],
  })
})

test('by keyboard alone a region is moved and resized, and a layout that does not fit says why', async ({
  support,
  control,
}) => {
  const room = await openRecordedSession(control, { name: 'Interview', people })
  await open(support, studioOf(room))
  await support.getByRole('button', { name: 'Picture in picture' }).press('Enter')
  const inset = async () => (await requestedFrames(support, room.sessionId)).get('inset')
  const before = await inset()
  if (!before) throw new Error('There is no inset.')
  await regionOf(support, 'inset').press('Enter')
  await regionOf(support, 'inset').press('ArrowLeft')
  await regionOf(support, 'inset').press('Shift+ArrowUp')
  expect(await inset()).toMatchObject({ x: before.x - 2, y: before.y - 10, width: before.width })
  const corner = support.getByRole('button', { name: 'Upper left corner of inset' })
  await corner.press('Shift+ArrowLeft')
  expect(await inset()).toMatchObject({ x: before.x - 12, width: before.width + 10 })
  await expectDrawnAsRequested(support, room.sessionId)

  const numbers = support.getByRole('region', { name: 'Numbers of inset' })
  await numbers.getByLabel('width', { exact: true }).fill('15')
  await expect(numbers.getByLabel('width', { exact: true })).toHaveAccessibleDescription(
    /Between 16 and 1280/,
  )
  await expect(sendButton(support)).toBeDisabled()
  await expect(sendButton(support)).toHaveAccessibleDescription(/Cannot be sent: Between 16/)
  await numbers.getByLabel('width', { exact: true }).fill('320')
  await numbers.getByLabel('x', { exact: true }).fill('1200')
  await expect(sendButton(support)).toHaveAccessibleDescription(/beyond the right edge/)
  await numbers.getByLabel('x', { exact: true }).fill('900')
  await expect(sendButton(support)).toBeEnabled()
  await sendButton(support).press('Enter')
  await expect(support.getByText('In the queue')).toBeVisible()
})

test('a request that is not valid loses nothing, and says its line', async ({
  support,
  control,
}) => {
  const room = await openRecordedSession(control, { name: 'Interview', people })
  await open(support, studioOf(room))
  const request = support.getByRole('textbox', { name: 'Request' })
  const whole = await request.inputValue()
  const wrong = whole.replace('"resolution"', '"resolution')
  await request.fill(wrong)
  await expect(request).toHaveAccessibleDescription(/^Line 4: this is not JSON/)
  await expect(request).toHaveValue(wrong)
  await expect(sendButton(support)).toBeDisabled()
  await expect(regionOf(support, 'main')).toBeVisible()
  await support.getByRole('button', { name: 'Side by side' }).click()
  await expect(sendButton(support)).toBeEnabled()
  await support.getByRole('button', { name: 'Bring back the text' }).click()
  await expect(request).toHaveValue(wrong)
  await request.fill(whole.replace('1280x720', '640x720').replace('"width": 1280', '"width": 640'))
  await expect(sendButton(support)).toBeEnabled()
  await expect(support.getByRole('group', { name: 'Picture to scale, 640 × 720' })).toBeVisible()
  expect((await control.calls()).filter(({ method }) => method === 'POST')).toEqual([])
})

test('on a phone a film is composed with a thumb', async ({ support, control }) => {
  const room = await openRecordedSession(control, { name: 'Interview', people })
  await support.setViewportSize({ width: 390, height: 844 })
  await open(support, studioOf(room))
  await support.getByRole('button', { name: 'Picture in picture' }).click()
  await regionOf(support, 'inset').click()
  await dragBy(support, regionOf(support, 'inset'), { x: -300, y: -200 })
  await expectDrawnAsRequested(support, room.sessionId)
  const frames = await requestedFrames(support, room.sessionId)
  expect(frames.get('inset')?.x).toBeLessThan(700)
  await support.getByRole('switch', { name: 'Sound on' }).click()
  await expect(sendButton(support)).toHaveText(/3 videos, no sound/)
  await expectAccessible(support)
  await support.setViewportSize({ width: 390, height: 844 })
  await sendFilm(support)
  await expect(support.getByText('In the queue')).toBeVisible()
})

test('a film is made again as it was, and its layout is saved for other sessions', async ({
  support,
  control,
}) => {
  const room = await openRecordedSession(control, { name: 'Interview', people })
  const other = await openRecordedSession(control, { name: 'Retro', people })
  await open(support, studioOf(room))
  await support.getByRole('button', { name: 'Picture in picture' }).click()
  await regionOf(support, 'inset').press('Shift+ArrowLeft')
  const made = await requestedFrames(support, room.sessionId)
  await sendFilm(support)
  await support.getByRole('link', { name: 'Open its page' }).click()
  await support.getByRole('link', { name: 'Make again…' }).click()
  await expect(support.getByRole('heading', { level: 1, name: 'Compose' })).toBeVisible()
  expect(await requestedFrames(support, room.sessionId)).toEqual(made)

  await support.getByRole('button', { name: 'Saved layouts' }).click()
  const layouts = support.getByRole('dialog', { name: 'Saved layouts' })
  await layouts.getByRole('textbox', { name: 'Save what is shown as' }).fill('Moved inset')
  await layouts.getByRole('button', { name: 'Save view' }).click()
  await expect(layouts.getByRole('link', { name: 'Moved inset' })).toBeVisible()

  await open(support, studioOf(other))
  await support.getByRole('button', { name: 'Saved layouts' }).click()
  await layouts.getByRole('link', { name: 'Moved inset' }).click()
  await expect(regionOf(support, 'inset')).toBeVisible()
  const frame = (await requestedFrames(support, other.sessionId)).get('inset')
  const { x, y, width, height } = made.get('inset') ?? {}
  expect(frame).toMatchObject({ x, y, width, height })
  await expect(sendButton(support)).toBeEnabled()
})

test('a viewer is told which role may compose', async ({ viewer, control }) => {
  const room = await openRecordedSession(control, { name: 'Interview', people })
  await viewer.goto(studioOf(room))
  await expect(viewer.getByRole('main')).toContainText(/viewer/i)
  await expect(viewer.getByRole('main')).toContainText(/support/i)
  await expect(sendButton(viewer)).toHaveCount(0)
})

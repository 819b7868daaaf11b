import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { people, rowOf } from '@/e2e/harness/session-page'

test('a support agent reads who was in a session that is over, and takes it to the ticket', async ({
  support,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({
    name: 'Standup',
    people: ['Ana Souza', '{"username":"Ben Ode"}', 'Chi Wen'],
    recording: true,
  })
  for (const { id } of room.participants) await control.leave(id)
  await control.advance(60_000)
  await support.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => document.body.setAttribute('copied', text)
  })
  await open(support, room.path)

  await expect(support.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('Sessions')
  for (const link of await support.getByRole('link', { name: 'Standup' }).all()) {
    await expect(link).toHaveAttribute('href', `/rooms/${room.roomId}`)
  }
  await expect(support.getByText(/^3 visits, peak 3$/)).toBeVisible()
  await support.getByRole('tab', { name: 'Participants' }).click()
  for (const name of ['Ana Souza', 'Ben Ode', 'Chi Wen']) {
    await expect(rowOf(support, name)).toContainText(/\d\d:\d\d – \d\d:\d\d/)
  }
  await expect(people(support).getByRole('checkbox')).toHaveCount(0)
  await support.getByRole('tab', { name: /^Recordings/ }).click()
  await expect(support.getByRole('tabpanel').getByRole('listitem')).toHaveCount(3)

  await support.getByRole('button', { name: 'Copy evidence' }).click()
  const evidence = support.locator('body')
  const parts = [
    `/sessions/${room.sessionId}`,
    `/rooms/${room.roomId}`,
    room.participants[1]?.id ?? '',
    '“Ben Ode”',
    '/recordings/',
  ]
  for (const part of parts) await expect(evidence).toHaveAttribute('copied', new RegExp(part))

  const opened = support.waitForEvent('popup')
  await support.getByRole('link', { name: 'Evidence to print' }).click()
  const paper = await opened
  await expect(paper.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible()
  for (const part of parts) await expect(paper.getByRole('main')).toContainText(part)
  await paper.emulateMedia({ media: 'print' })
  await expect(paper.getByRole('button', { name: 'Print' })).toBeHidden()
})

test('somebody copies the id of a participant, and reads the participant as Telnyx returns it', async ({
  viewer,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const [ana] = room.participants
  await viewer.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => document.body.setAttribute('copied', text)
  })
  await open(viewer, room.path)
  await people(viewer)
    .getByRole('button', { name: /^Copy the id .* of Ana Souza$/ })
    .click()
  await expect(viewer.locator('body')).toHaveAttribute('copied', ana?.id ?? '')

  await viewer.getByRole('tab', { name: 'Raw' }).click()
  const json = viewer.getByRole('region', { name: 'JSON' })
  await expect(json).toContainText('"record_type": "room_session"')
  await expect(viewer).toHaveURL(/[?]tab=raw$/)
  await viewer
    .getByLabel('As Telnyx tells it')
    .selectOption({ label: `Ana Souza ·${ana?.id.slice(-4)}` })
  await expect(json).toContainText('"record_type": "room_participant"')
  await expect(json).toContainText('Ana Souza')
})

test('what could not be read of the recordings says so, and is read again', async ({
  viewer,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'], recording: true })
  await control.addFault({ operation: 'ListRoomRecordings', shape: 'server_error_errors' })
  await open(viewer, room.path)
  const panel = viewer.getByRole('tabpanel')
  await expect(panel.getByRole('alert')).toContainText('Telnyx failed')
  await expect(rowOf(viewer, 'Ana Souza')).toBeVisible()
  await control.clearFaults()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByText('1 running')).toBeVisible()
})

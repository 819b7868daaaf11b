import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { people, rowOf } from '@/e2e/harness/session-page'

test('a session that ends while it is watched stays as it is, and offers its story', async ({
  viewer,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(viewer, room.path)
  await people(viewer).hover()
  await viewer.keyboard.press('j')
  await expect(rowOf(viewer, 'Ana Souza')).toBeVisible()
  const place = () => people(viewer).boundingBox()
  const before = await place()
  for (const { id } of room.participants) await control.leave(id)
  const offer = viewer.getByRole('button', { name: 'Show its story' })
  await expect(offer).toBeVisible()
  await expect(rowOf(viewer, 'Ana Souza')).toBeVisible()
  expect(await place()).toMatchObject({ x: before?.x, y: before?.y })

  await offer.click()
  const tab = viewer.getByRole('tab', { name: 'Story' })
  await expect(tab).toBeFocused()
  await expect(viewer.getByRole('group', { name: 'Story chart' })).toBeVisible()
  await expect(people(viewer)).toHaveCount(0)
})

test('a page opened at the moment of the end shows the story first', async ({
  viewer,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(colleague, room.path)
  await control.leave(room.participants[0]?.id ?? '')
  await viewer.goto(room.path)
  await expect(viewer.getByRole('tab', { name: 'Story', selected: true })).toBeVisible()
  await expect(viewer.getByRole('group', { name: 'Story chart' })).toBeVisible()
})

test('a link to a tab of an ended session opens it, and the story is one key away', async ({
  support,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'], recording: true })
  await control.leave(room.participants[0]?.id ?? '')
  await control.advance(60_000)
  await open(support, `${room.path}?tab=recordings`)
  const recordings = support.getByRole('tab', { name: /^Recordings/, selected: true })
  await recordings.focus()
  await support.keyboard.press('ArrowLeft')
  await expect(people(support)).toBeVisible()
  await support.keyboard.press('ArrowLeft')
  const note = support.getByRole('textbox', { name: /note/i })
  await note.fill('Ana asked for her part')
  await support.getByRole('tab', { name: 'Raw' }).click()
  await expect(note).toBeHidden()
  await support.getByRole('tab', { name: 'Story' }).click()
  await expect(note).toHaveValue('Ana asked for her part')
  await expect(support).toHaveURL(room.path)
})

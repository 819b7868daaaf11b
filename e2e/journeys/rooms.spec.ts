import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'

const template = 'https://meet.example.test/{room_id}?name={room_name}&token={token}'

async function setTemplate(admin: Page, origin: string): Promise<void> {
  const answer = await admin.request.patch('/api/settings', {
    data: { joinLinkTemplate: template },
    headers: { origin, 'idempotency-key': randomUUID() },
  })
  expect(answer.status()).toBe(200)
}

test('an administrator creates a room and hands out a join link', async ({
  signedIn,
  control,
  app,
}) => {
  const admin = await signedIn('admin')
  await admin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await setTemplate(admin, app.url)
  await open(admin, '/rooms')
  await admin.getByRole('button', { name: 'New room…' }).click()
  const form = admin.getByRole('dialog', { name: 'New room' })
  await form.getByLabel('Name').fill('Clinic 7')
  await form.getByLabel('Limit of people').fill('99')
  await form.getByRole('button', { name: 'Create room' }).click()
  await expect(form.getByText('A whole number from 2 to 50.')).toBeVisible()
  expect((await control.calls()).filter(({ method }) => method === 'POST')).toEqual([])
  await form.getByLabel('Limit of people').fill('4')
  await form.getByRole('button', { name: 'Create room' }).click()

  await expect(admin.getByRole('heading', { name: 'Clinic 7' })).toBeVisible()
  await expect(admin.getByText('Telnyx made the room.')).toBeVisible()
  await expect(admin.getByRole('complementary', { name: 'Facts' })).toContainText('4 people')
  const roomId = admin.url().split('/').at(-1) ?? ''
  await admin.getByRole('button', { name: 'Copy join link' }).click()
  await expect(admin.getByText(/Join link copied\. It works until \d\d:\d\d\./)).toBeVisible()

  await admin.getByRole('tab', { name: 'Join' }).click()
  const made = admin.getByRole('region', { name: 'The token just made' })
  await expect(made).toContainText(/any number of people join as anyone until \d\d:\d\d/)
  const link = made.getByRole('region', { name: 'Join link' })
  await expect(link).toContainText(`https://meet.example.test/${roomId}?name=Clinic%207&token=eyJ`)
  const token = (await made.getByRole('region', { name: 'Token', exact: true }).textContent()) ?? ''
  expect(admin.url()).not.toContain(token)
  await admin.reload()
  await expect(admin.getByText('Make join token')).toBeVisible()
  await expect(admin.getByText(token)).toHaveCount(0)
})

test('an administrator changes the limit of a room and sees what changed', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  const room = await control.createRoom({ unique_name: 'Retro', max_participants: 10 })
  await open(admin, `/rooms/${room.id}?tab=settings`)
  await admin.getByLabel('Limit of people').fill('12')
  const changes = admin.getByRole('region', { name: 'To be changed' })
  await expect(changes).toContainText(/Limit of people\s*10\s*12/)
  await admin.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(admin.getByRole('status').filter({ hasText: 'Changed.' })).toContainText(
    'Limit of people 12',
  )
  await expect(changes).toBeHidden()
  await expect(admin.getByRole('complementary', { name: 'Facts' })).toContainText('12 people')
  const patches = (await control.calls()).filter(({ method }) => method === 'PATCH')
  expect(patches.map(({ body }) => body)).toEqual([{ max_participants: 12 }])
})

test('a change that Telnyx did not answer is not shown as done, and stays in the form', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  const room = await control.createRoom({ unique_name: 'Retro', max_participants: 10 })
  await control.addFault({ operation: 'UpdateRoom', shape: 'reset', times: 1 })
  await open(admin, `/rooms/${room.id}?tab=settings`)
  await admin.getByLabel('Limit of people').fill('12')
  await admin.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(admin.getByText('Not known whether it was changed.')).toBeVisible()
  await expect(admin.getByLabel('Limit of people')).toHaveValue('12')
  await expect(admin.getByRole('complementary', { name: 'Facts' })).toContainText('10 people')
})

test('an administrator deletes a room after typing its name, and it is gone', async ({
  signedIn,
  liveRoom,
  control,
}) => {
  const admin = await signedIn('admin')
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(admin, `/rooms/${room.roomId}?tab=settings`)
  await admin.getByRole('button', { name: 'Delete room…' }).click()
  const question = admin.getByRole('alertdialog', { name: 'Delete “Standup”?' })
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await expect(question).toContainText('2 people are in it now and will be removed')
  await expect(question).toContainText(`·${room.participants[0]?.id.slice(-4)}`)
  await expect(question).toContainText('1 session, 0 recordings')
  const confirm = question.getByRole('button', { name: 'Delete “Standup”' })
  await question.getByLabel(/^Type/).fill('Stand')
  await expect(confirm).toBeDisabled()
  await question.getByRole('button', { name: 'No longer used' }).click()
  await question.getByLabel(/^Type/).fill('Standup')
  await confirm.click()

  await expect(admin.getByRole('heading', { name: '“Standup” is gone' })).toBeFocused()
  await expect(admin.getByText(/Gone, seen \d+(\.\d+)? s after it was asked for/)).toBeVisible()
  const deletes = (await control.calls()).filter(({ method }) => method === 'DELETE')
  expect(deletes).toHaveLength(1)
  await admin.getByRole('link', { name: 'To the rooms' }).click()
  await untilMirrored(admin, 'rooms', `name=${room.roomId}&gone=yes`)
  await open(admin, `/rooms?name=${room.roomId}`)
  await expect(admin.locator('[data-row]')).toContainText('gone at Telnyx since')
})

test('a delete that Telnyx did not answer stays unknown until the room is seen to be gone', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  const room = await control.createRoom({ unique_name: 'Retro' })
  await control.addFault({ operation: 'DeleteRoom', shape: 'reset', times: 1 })
  await open(admin, `/rooms/${room.id}?tab=settings`)
  await admin.getByRole('button', { name: 'Delete room…' }).click()
  const question = admin.getByRole('alertdialog')
  await question.getByLabel(/^Type/).fill('Retro')
  await question.getByRole('button', { name: /^Delete/ }).click()
  await expect(admin.getByText('Not known whether it was deleted')).toBeVisible()
  const again = admin.getByRole('button', { name: 'Look again' })
  await expect(again).toBeVisible()
  await expect(admin.getByText('The delete was not answered')).toBeVisible()
  const deletes = (await control.calls()).filter(({ method }) => method === 'DELETE')
  expect(deletes).toHaveLength(1)
})

test('a support agent finds a room by its name and sees no buttons to change it', async ({
  support,
  control,
}) => {
  await control.createRoom({ unique_name: 'Orthopaedics 7' })
  await control.createRoom({ unique_name: 'Haematology' })
  await untilMirrored(support, 'rooms', 'q=Orthopaedics')
  await untilMirrored(support, 'rooms', 'q=Haematology')
  await open(support, '/rooms?new=1')
  await expect(support.getByRole('dialog')).toHaveCount(0)
  await expect(support.getByRole('button', { name: 'New room…' })).toHaveCount(0)
  await support.getByRole('searchbox', { name: 'Room or id' }).fill('orthopaedics 7')
  await expect(support).toHaveURL(/q=orthopaedics\+7/)
  await expect(support.getByRole('link', { name: 'Haematology', exact: true })).toHaveCount(0)
  await support.getByRole('link', { name: 'Orthopaedics 7', exact: true }).click()
  await expect(support.getByRole('heading', { name: 'Orthopaedics 7' })).toBeVisible()
  await expect(support.getByRole('tab', { name: /Join|Settings/ })).toHaveCount(0)
  await expect(support.getByRole('button', { name: /delete|join|save/i })).toHaveCount(0)
})

test('a room whose name is taken is refused at its field, and nothing typed is lost', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  // The name is unlike any other room's; a similar one would raise a warning first.
  await control.createRoom({ unique_name: 'Quartz' })
  await open(admin, '/rooms?new=1')
  const form = admin.getByRole('dialog', { name: 'New room' })
  await form.getByLabel('Name').fill('Quartz')
  await form.getByLabel('Webhook URL').fill('https://hooks.example.test/video')
  await form.getByRole('button', { name: 'Create room' }).click()
  await expect(form.getByRole('alert')).toContainText('Another room has this name.')
  await expect(form.getByLabel('Name')).toBeFocused()
  await expect(form.getByLabel('Webhook URL')).toHaveValue('https://hooks.example.test/video')

  await admin.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(admin.getByRole('button', { name: 'New room…' })).toBeFocused()
  await admin.keyboard.press('Enter')
  await expect(form.getByLabel('Name')).toHaveValue('Quartz')
  await expect(form.getByLabel('Webhook URL')).toHaveValue('https://hooks.example.test/video')
})

test('an administrator is warned of a name that reads like another room’s, and sends it tidied', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  await control.createRoom({ unique_name: 'Standup 1' })
  const made = async () =>
    (await control.calls()).flatMap(({ method, body }) => (method === 'POST' ? [body] : []))
  await open(admin, '/rooms?new=1')
  const form = admin.getByRole('dialog', { name: 'New room' })
  await form.getByLabel('Name').fill(' \u200b ')
  await form.getByRole('button', { name: 'Create room' }).click()
  await expect(form.getByText('A name needs something that can be seen.')).toBeVisible()
  await form.getByLabel('Webhook URL').fill('https:///video')
  await form.getByLabel('Name').fill(' Standup  l\u00a0')
  await form.getByRole('button', { name: 'Create room' }).click()
  await expect(form.getByText(/^An address with http:\/\//)).toBeVisible()
  await form.getByLabel('Webhook URL').fill(' https://hooks.example.test/video ')
  await expect(form.getByRole('status')).toContainText('Easily taken for Standup 1.')
  expect(await made()).toEqual([])
  await form.getByRole('button', { name: 'Create room' }).click()
  await expect(admin.getByRole('heading', { name: 'Standup l' })).toBeVisible()
  expect(await made()).toMatchObject([
    { unique_name: 'Standup l', webhook_event_url: 'https://hooks.example.test/video' },
  ])

  await admin.getByRole('tab', { name: 'Settings' }).click()
  await admin.getByLabel('Name').fill('STANDUP 1')
  await admin.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(admin.getByText('Easily taken for')).toBeVisible()
  await admin.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(admin.getByRole('heading', { name: 'STANDUP 1' })).toBeVisible()
})

test('a room that may have been made is not made twice, and can be looked for', async ({
  signedIn,
  control,
}) => {
  const admin = await signedIn('admin')
  await control.addFault({ operation: 'CreateRoom', shape: 'reset_after_effect', times: 1 })
  await open(admin, '/rooms?new=1')
  const form = admin.getByRole('dialog', { name: 'New room' })
  await form.getByLabel('Name').fill('Lighthouse 7')
  await form.getByRole('button', { name: 'Create room' }).click()
  await expect(form.getByText('Not known whether the room was made.')).toBeVisible()
  await untilMirrored(admin, 'rooms', 'q=Lighthouse')
  await form.getByRole('link', { name: 'Search for “Lighthouse 7”' }).click()
  await expect(form).toBeHidden()
  await expect(admin.getByRole('link', { name: 'Lighthouse 7', exact: true })).toBeVisible()
  expect((await control.calls()).filter(({ method }) => method === 'POST')).toHaveLength(1)
})

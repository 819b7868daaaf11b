import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { isSigned, startReceiver, type Receiver } from '@/simulator/webhooks/test-receiver'

const ours = /\/api\/webhooks\/telnyx$/

let customer: Receiver

test.beforeEach(async () => {
  customer = await startReceiver()
})

test.afterEach(() => customer.close())

test('an administrator takes a room’s webhooks over and gives them back', async ({
  colleague: administrator,
  control,
}) => {
  const room = await control.createRoom({
    unique_name: 'Clinic 7',
    webhook_event_url: customer.url,
    webhook_event_failover_url: `${customer.url}/spare`,
  })
  const { host } = new URL(customer.url)
  const urls = async () => {
    const answer = await administrator.request.get(`/api/v2/rooms/${room.id}`)
    const { data } = (await answer.json()) as { data: Record<string, string> }
    return [data.webhook_event_url, data.webhook_event_failover_url]
  }
  await open(administrator, '/settings/webhooks')
  const rooms = administrator.getByRole('table', { name: 'Rooms' })
  const row = rooms.getByRole('row').filter({ hasText: 'Clinic 7' })
  await expect(row).toContainText(host)
  await row.getByRole('button', { name: 'Take over the webhooks of Clinic 7…' }).click()
  const question = administrator.getByRole('alertdialog', {
    name: 'Take over the webhooks of “Clinic 7”?',
  })
  await expect(question).toContainText(`forwarded to ${host} byte for byte`)
  await expect(question.getByRole('button', { name: 'Leave it' })).toBeFocused()
  await question.getByRole('button', { name: 'Leave it' }).click()
  expect(await urls()).toEqual([customer.url, `${customer.url}/spare`])

  await row.getByRole('button', { name: /^Take over/ }).click()
  await question.getByRole('button', { name: 'Take over “Clinic 7”' }).click()
  await expect(row).toContainText(`and on to ${host}`)
  const back = row.getByRole('button', { name: 'Give the webhooks of Clinic 7 back…' })
  await expect(back).toBeFocused()
  expect(await urls()).toEqual([expect.stringMatching(ours), customer.url])

  await control.join({ room_id: room.id ?? '', context: 'Ana Souza' })
  const [started] = await customer.until(2)
  expect(started && isSigned(started, (await control.state()).public_key)).toBe(true)
  await expect(row).toContainText('2 events forwarded')
  const events = administrator.getByRole('table', { name: 'Last events' })
  await expect(events.getByRole('row').filter({ hasText: 'Clinic 7' })).toHaveCount(2)

  await back.click()
  await administrator.getByRole('button', { name: 'Give back “Clinic 7”' }).click()
  await expect(administrator.getByText('The events of Clinic 7 go to where they')).toBeVisible()
  expect(await urls()).toEqual([customer.url, `${customer.url}/spare`])
  await open(administrator, '/audit')
  const trail = administrator.getByRole('main')
  await expect(trail.getByText('took over the webhooks of room Clinic 7')).toBeVisible()
  await expect(trail.getByText('gave back the webhooks of room Clinic 7')).toBeVisible()
})

test('an administrator learns that somebody else has changed the URL meanwhile', async ({
  colleague: administrator,
  control,
}) => {
  const room = await control.createRoom({
    unique_name: 'Clinic 8',
    webhook_event_url: customer.url,
  })
  await open(administrator, '/settings/webhooks')
  const row = administrator.getByRole('row').filter({ hasText: 'Clinic 8' })
  await row.getByRole('button', { name: /^Take over/ }).click()
  const other = { webhook_event_url: 'https://new.customer.example/hook' }
  await administrator.request.patch(`/api/v2/rooms/${room.id}`, {
    data: other,
    headers: { origin: new URL(administrator.url()).origin, 'idempotency-key': `${room.id}-1` },
  })
  await administrator.getByRole('button', { name: 'Take over “Clinic 8”' }).click()
  const question = administrator.getByRole('alertdialog')
  await expect(question).toContainText('The room’s webhook URL was changed meanwhile')
  await question.getByRole('button', { name: 'Leave it' }).click()
  await expect(row).toContainText('new.customer.example')
})

test('an administrator receives the webhooks of every room that has no URL', async ({
  colleague: administrator,
  control,
}) => {
  for (const name of ['Retro', 'Planning', 'Standup'])
    await control.createRoom({ unique_name: name })
  await control.createRoom({ unique_name: 'Clinic', webhook_event_url: customer.url })
  await open(administrator, '/settings/webhooks')
  await administrator.getByRole('button', { name: 'Rooms without a URL…' }).click()
  const dialog = administrator.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Receive webhooks for 3 rooms' }).click()
  await expect(dialog.getByText('3 of 3 rooms')).toBeVisible()
  await expect(dialog.getByText('comes here now')).toHaveCount(3)
  await dialog.getByRole('button', { name: 'Close' }).click()
  const rooms = administrator.getByRole('table', { name: 'Rooms' })
  await expect(rooms.getByRole('row').filter({ hasText: 'Retro' })).toContainText('here')
  await expect(rooms.getByRole('row').filter({ hasText: 'Clinic' })).toContainText('Take over…')
})

test('a moderator may not see where webhooks go', async ({ moderator }) => {
  await open(moderator, '/settings/webhooks')
  await expect(moderator.getByRole('heading', { name: 'Rooms' })).toHaveCount(0)
  await expect(moderator.getByRole('link', { name: 'Webhooks' })).toHaveCount(0)
})

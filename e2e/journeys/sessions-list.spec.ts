import { untilMirrored } from '@/e2e/harness/mirrored'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'

const day = 86_400_000

test('a support agent finds yesterday’s session by a room’s name and a day', async ({
  support,
  liveRoom,
  control,
}) => {
  const wanted = await liveRoom({ name: 'Daily stand-up', people: ['Ana Souza'] })
  await control.leave(wanted.participants[0]?.id ?? '')
  const { now } = await control.clock()
  await control.advance(day)
  const today = await liveRoom({ name: 'Board', people: ['Chi Wen'] })
  await untilMirrored(support, 'sessions', `q=${wanted.sessionId}`)
  await untilMirrored(support, 'sessions', `q=${today.sessionId}`)

  await open(support, '/sessions')
  const filters = support.getByRole('group', { name: 'Filters' })
  await filters.getByRole('searchbox').fill('stand-up dayly')
  await expect(support).toHaveURL(/q=stand-up\+dayly/)
  await filters.getByRole('button', { name: 'Filter', exact: true }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'Room' }).click()
  const room = support.getByRole('dialog').getByLabel('Room')
  await expect(room).toBeFocused()
  await room.fill(wanted.roomId)
  await room.press('Enter')
  await expect(support.locator(`[data-row="${wanted.sessionId}"]`)).toContainText('Daily stand-up')
  await expect(support.locator('[data-row]')).toHaveCount(1)

  const started = now.slice(0, 10)
  await open(support, `/sessions?room=${wanted.roomId}&from=${started}&to=${started}`)
  await expect(support.locator(`[data-row="${wanted.sessionId}"]`)).toBeVisible()
  await expect(support.locator(`[data-row="${today.sessionId}"]`)).toHaveCount(0)
  await support.getByRole('link', { name: 'Daily stand-up' }).click()
  await expect(support).toHaveURL(new RegExp(wanted.path))
})

test('a list’s filters survive a reload and the way back', async ({ support, liveRoom }) => {
  const live = await liveRoom({ name: 'Clinic', people: ['Ana Souza', 'Ben Ode'] })
  await untilMirrored(support, 'sessions', `q=${live.sessionId}&state=live`)
  await open(support, `/sessions?room=${live.roomId}`)
  const filters = support.getByRole('group', { name: 'Filters' })
  await filters.getByRole('button', { name: 'Filter', exact: true }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'State' }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'Live' }).click()
  await expect(support).toHaveURL(/state=live/)
  await expect(filters.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
  await filters.getByRole('button', { name: 'Filter', exact: true }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'Started' }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'Last 30 days' }).click()
  await expect(support).toHaveURL(/from=/)
  const both = support.url()

  await support.reload()
  await hydrated(support)
  await expect(filters.getByRole('button', { name: 'Remove State' })).toBeVisible()
  await expect(filters.getByRole('button', { name: 'Remove Started' })).toBeVisible()
  await expect(support.getByRole('row').nth(1)).toBeVisible()
  await support.keyboard.press('j')
  await support.keyboard.press('Enter')
  await expect(support).toHaveURL(new RegExp(live.path))
  await support.goBack()
  await expect(support).toHaveURL(both)
  await expect(filters.getByRole('button', { name: 'Remove Started' })).toBeVisible()
  await support.goBack()
  await expect(filters.getByRole('button', { name: 'Remove Started' })).toBeHidden()
  await expect(filters.getByRole('button', { name: 'Remove State' })).toBeVisible()
  await support.reload()
  await hydrated(support)
  await filters.getByRole('button', { name: 'Remove State' }).click()
  await expect(support).not.toHaveURL(/state=/)
  await expect(filters.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
})

test('a list is sorted by a click on a head, and turns to its next rows', async ({
  support,
  liveRoom,
}) => {
  const rooms = await Promise.all(
    ['Zebra 1', 'Zebra 2', 'Zebra 3'].map((name) => liveRoom({ name, people: ['Ana Souza'] })),
  )
  const asked = rooms.map(({ roomId }) => `room=${roomId}`).join('&')
  await untilMirrored(support, 'sessions', asked, rooms.length)
  await open(support, `/sessions?${asked}&size=2`)
  const shown = () => support.locator('[data-row]').getByRole('link', { name: /Zebra/ })
  await support.getByRole('columnheader').getByRole('button', { name: 'Room' }).click()
  await expect(shown()).toHaveText(['Zebra 3', 'Zebra 2'])
  await support.getByRole('columnheader').getByRole('button', { name: 'Room' }).click()
  await expect(shown()).toHaveText(['Zebra 1', 'Zebra 2'])
  await support.getByRole('button', { name: 'Next' }).click()
  await expect(shown()).toHaveText(['Zebra 3'])
  await support.getByRole('button', { name: 'Previous' }).click()
  await expect(shown()).toHaveText(['Zebra 1', 'Zebra 2'])
})

test('what Roomwarden’s own database does not answer says why, and comes back', async ({
  support,
}) => {
  await support.route('**/api/directory/sessions*', (route) => route.fulfill({ status: 503 }))
  await open(support, '/sessions?after=none')
  await expect(support.getByRole('button', { name: 'Try again' })).toBeVisible()
  await support.unroute('**/api/directory/sessions*')
  await open(support, '/sessions?q=nobody-like-that')
  await expect(support.getByText('Nothing matches these filters')).toBeVisible()
})

import { expect, test } from '@/e2e/harness/journey'
import { hydrated, open } from '@/e2e/harness/hydrated'

const day = 86_400_000

test('a support agent finds yesterday’s session of a room by its name', async ({
  support,
  liveRoom,
  control,
}) => {
  const wanted = await liveRoom({ name: 'Daily stand-up', people: ['Ana Souza'] })
  await control.leave(wanted.guests[0]?.id ?? '')
  await liveRoom({ name: 'Retro', people: ['Ben Ode'] })
  const { now } = await control.clock()
  await control.advance(day)
  const today = await liveRoom({ name: 'Board', people: ['Chi Wen'] })

  await open(support, '/sessions')
  await support.getByRole('button', { name: 'Filter', exact: true }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'Room' }).click()
  const name = support.getByRole('dialog').getByLabel('Room')
  await expect(name).toBeFocused()
  await name.fill('stand-up')
  await name.press('Enter')
  await expect(support.getByRole('heading', { name: 'No room is called “stand-up”' })).toBeVisible()
  await support.getByRole('button', { name: 'Daily stand-up' }).click()
  await expect(support.getByRole('row')).toHaveCount(2)
  await expect(support.locator(`[data-row="${wanted.sessionId}"]`)).toContainText('Daily stand-up')
  await expect(support.getByRole('group', { name: 'Filters' })).toContainText('Daily stand-up')

  const started = now.slice(0, 10)
  await open(
    support,
    `/sessions?room=${wanted.roomId}&started_from=${started}&started_to=${started}`,
  )
  await expect(support.locator(`[data-row="${wanted.sessionId}"]`)).toBeVisible()
  await expect(support.locator(`[data-row="${today.sessionId}"]`)).toHaveCount(0)
  await support.getByRole('link', { name: 'Daily stand-up' }).click()
  await expect(support).toHaveURL(new RegExp(wanted.path))
})

test('a list’s filters survive a reload and the way back', async ({ support, liveRoom }) => {
  const live = await liveRoom({ name: 'Clinic', people: ['Ana Souza', 'Ben Ode'] })
  await open(support, '/sessions')
  const filters = support.getByRole('group', { name: 'Filters' })
  await filters.getByRole('button', { name: 'Filter', exact: true }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'State' }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'Live' }).click()
  await expect(support).toHaveURL(/active=true/)
  await expect(filters.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
  await filters.getByRole('button', { name: 'Filter', exact: true }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'Started' }).click()
  await support.getByRole('dialog').getByRole('button', { name: 'Last 30 days' }).click()
  await expect(support).toHaveURL(/started_from=/)
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
  await filters.getByRole('button', { name: 'Remove State' }).click()
  await expect(support).toHaveURL(/\/sessions$/)
  await expect(filters.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
})

test('a list that Telnyx does not give says why, and comes back', async ({ support, control }) => {
  await control.addFault({ operation: 'ListRoomSessions', shape: 'server_error_errors' })
  await open(support, '/sessions')
  await expect(support.getByRole('heading', { name: 'Telnyx failed' })).toBeVisible()
  await control.clearFaults()
  await support.getByRole('button', { name: 'Try again' }).click()
  await expect(support.getByText('There has been no session yet')).toBeVisible()
  await open(support, '/sessions?page=7')
  await support.getByRole('button', { name: 'To the first page' }).click()
  await expect(support.getByText('There has been no session yet')).toBeVisible()
})

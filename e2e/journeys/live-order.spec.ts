import type { Locator } from '@playwright/test'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'

const roomLinks = (rows: Locator) => rows.getByRole('link')

test('the order is held while the pointer is in the table, and new rooms wait', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const first = await liveRoom({ name: 'First', people: ['Ana Souza'] })
  await liveRoom({ name: 'Second', people: ['Ben Ode'] })
  await open(moderator, '/live?view=rows&order=newest')
  const table = moderator.getByRole('table', { name: 'Live sessions' })
  await expect(roomLinks(table)).toHaveText(['Second', 'First'])

  await table.getByRole('link', { name: 'First' }).hover()
  await liveRoom({ name: 'Third', people: ['Chi Wen'] })
  await control.leave(first.participants[0]?.id ?? '')
  await expect(moderator.getByRole('button', { name: 'Show 1 new' })).toBeVisible()
  await expect(table.getByRole('row').filter({ hasText: 'First' })).toContainText('Ended')
  await expect(roomLinks(table)).toHaveText(['Second', 'First'])

  await moderator.getByRole('button', { name: 'Show 1 new' }).click()
  await expect(roomLinks(table)).toHaveText(['Third', 'Second'])
})

test('the order is held while a row has the focus', async ({ moderator, liveRoom }) => {
  await liveRoom({ name: 'First', people: ['Ana Souza'] })
  await open(moderator, '/live?view=rows&order=newest')
  const table = moderator.getByRole('table', { name: 'Live sessions' })
  await table.getByRole('link', { name: 'First' }).focus()
  await liveRoom({ name: 'Second', people: ['Ben Ode'] })
  await moderator.getByRole('button', { name: 'Show 1 new' }).click()
  await expect(roomLinks(table)).toHaveText(['Second', 'First'])
})

test('filter and order are in the address and survive a reload', async ({
  moderator,
  liveRoom,
}) => {
  await liveRoom({ name: 'Sales one', people: ['Ana Souza'] })
  await liveRoom({ name: 'Sales two', people: ['José Ode', 'Chi Wen'], limit: 2 })
  await liveRoom({ name: 'Support', people: ['Dee Fox'] })
  await open(moderator, '/live?view=rows')
  const table = moderator.getByRole('table', { name: 'Live sessions' })
  await expect(roomLinks(table)).toHaveText(['Sales one', 'Sales two', 'Support'])

  const filter = moderator.getByRole('searchbox', { name: 'Room or person' })
  await filter.fill('sales')
  await expect(roomLinks(table)).toHaveText(['Sales one', 'Sales two'])
  await moderator.getByRole('button', { name: 'Fullest' }).click()
  await expect(roomLinks(table)).toHaveText(['Sales two', 'Sales one'])
  await expect(moderator).toHaveURL('/live?view=rows&q=sales&order=fullest')

  await moderator.reload()
  await expect(roomLinks(table)).toHaveText(['Sales two', 'Sales one'])
  await expect(filter).toHaveValue('sales')
  await expect(moderator.getByRole('button', { name: 'Fullest' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('a person is found without accents, and a filter that finds nothing can be cleared', async ({
  moderator,
  liveRoom,
}) => {
  await liveRoom({ name: 'Sales', people: ['José Ode'] })
  await liveRoom({ name: 'Support', people: ['Dee Fox'] })
  await open(moderator, '/live?view=rows')
  const table = moderator.getByRole('table', { name: 'Live sessions' })
  const filter = moderator.getByRole('searchbox', { name: 'Room or person' })
  await filter.fill('jose')
  await expect(roomLinks(table)).toHaveText(['Sales'])
  await filter.fill('nobody of that name')
  await moderator.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(roomLinks(table)).toHaveCount(2)
  await expect(moderator).toHaveURL('/live?view=rows')
})

test('a moderator finds one of fifty, and acts on them by keyboard', async ({
  moderator,
  liveRoom,
}) => {
  const crowd = Array.from({ length: 49 }, (_, index) => `Guest ${index + 1}`)
  const room = await liveRoom({ name: 'All hands', people: [...crowd, 'Ana Souza'] })
  await liveRoom({ name: 'Other', people: ['Ben Ode'] })
  const suffix = room.participants.at(-1)?.id.slice(-4) ?? ''
  for (const [view, question] of [
    ['cards', 'souza ana'],
    ['rows', `ana ${suffix}`],
  ] as const) {
    await moderator.setViewportSize({ width: view === 'rows' ? 390 : 1440, height: 844 })
    await open(moderator, view === 'rows' ? '/live?view=rows' : '/live')
    const filter = moderator.getByRole('searchbox', { name: 'Room or person' })
    await filter.fill(question)
    await expect(moderator.getByRole('link', { name: 'Other' })).toHaveCount(0)
    const ana = moderator.getByRole('button', { name: /^Ana Souza/ })
    await expect(ana).toBeInViewport()
    await expect(ana.locator('mark').first()).toHaveText('Ana')
    await filter.press('Enter')
    await expect(ana).toBeFocused()
    await moderator.keyboard.press('Enter')
    await expect(moderator.getByRole('dialog')).toContainText(`·${suffix}`)
    await moderator.keyboard.press('Escape')
  }
})

test('A moderator goes back to the search before, not letter by letter', async ({
  moderator,
  liveRoom,
}) => {
  await liveRoom({ name: 'Sales', people: ['Ana Souza'] })
  await liveRoom({ name: 'Support', people: ['Dee Fox'] })
  await open(moderator, '/live?view=rows')
  const table = moderator.getByRole('table', { name: 'Live sessions' })
  const filter = moderator.getByRole('searchbox', { name: 'Room or person' })
  await filter.pressSequentially('sales')
  await expect(moderator).toHaveURL('/live?view=rows&q=sales')
  await moderator.getByRole('button', { name: 'Fullest' }).click()
  await filter.fill('support')
  await expect(roomLinks(table)).toHaveText(['Support'])
  await moderator.goBack()
  await expect(moderator).toHaveURL('/live?view=rows&q=sales')
  await expect(filter).toBeFocused()
  await expect(filter).toHaveValue('sales')
  await expect(roomLinks(table)).toHaveText(['Sales'])
})

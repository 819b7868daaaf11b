import type { Page } from '@playwright/test'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { recordedRoom } from '@/e2e/harness/recorded-room'

async function viewsOf(page: Page) {
  await page.getByRole('button', { name: 'Views', exact: true }).click()
  return page.getByRole('dialog', { name: 'Views' })
}

async function save(page: Page, name: string, shared: boolean) {
  const views = await viewsOf(page)
  await views.getByLabel('Save what is shown as').fill(name)
  if (shared) await views.getByLabel('Share with everybody').check()
  await views.getByRole('button', { name: 'Save view' }).click()
  await expect(views.getByRole('link', { name })).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
}

test('a saved view is shared with somebody who may not see all of it', async ({
  support,
  viewer,
  moderator,
  control,
}) => {
  const people = ['Ana Souza', 'Ben Ode']
  const { roomId } = await recordedRoom(control, { name: 'Billing demo', people })
  await untilMirrored(support, 'recordings', `room=${roomId}&state=completed`, 4)
  await open(support, `/recordings?type=audio&room=${roomId}&sort=name`)
  await save(support, 'Billing, audio only', true)

  // The viewer may read the list but not play: the page shows the same rows and names the missing
  // right.
  await open(viewer, '/recordings')
  const views = await viewsOf(viewer)
  await expect(views.getByText(/^by /)).toBeVisible()
  await expect(views.getByText('Sharing views takes support or above.')).toBeVisible()
  await expect(views.getByRole('button', { name: /Rename|Delete|Share/ })).toHaveCount(0)
  await views.getByRole('link', { name: 'Billing, audio only' }).click()
  const rows = (page: Page) => page.locator('[data-row]')
  await expect(viewer).toHaveURL(`/recordings?room=${roomId}&type=audio&sort=name`)
  await expect(rows(viewer)).toHaveCount(2)
  expect(await rows(viewer).evaluateAll((all) => all.map((row) => row.dataset.row))).toEqual(
    await rows(support).evaluateAll((all) => all.map((row) => row.dataset.row)),
  )
  await expect(viewer.getByText('takes support or above')).toBeVisible()

  // For a list that a user may not read at all, the link says who may.
  await open(moderator, '/audit?action=room.create')
  await save(moderator, 'New rooms', true)
  await open(viewer, '/audit?action=room.create')
  await expect(viewer.getByText('moderator')).toBeVisible()
  const seen = await viewer.request.get('/api/views')
  const names = ((await seen.json()) as { data: { name: string }[] }).data.map(({ name }) => name)
  expect(names).toEqual(['Billing, audio only'])
})

test('a view is renamed, replaced, and deleted with a way back', async ({ support }) => {
  await open(support, '/sessions?state=live')
  await save(support, 'Live', false)
  const views = await viewsOf(support)
  await views.getByRole('button', { name: 'Rename “Live”' }).click()
  await views.getByLabel('Name', { exact: true }).fill('Live now')
  await support.keyboard.press('Enter')
  await expect(views.getByRole('link', { name: 'Live now' })).toBeVisible()

  await open(support, '/sessions?state=live&sort=-joins')
  const again = await viewsOf(support)
  await expect(again.getByRole('link', { name: 'Live now' })).not.toHaveAttribute('aria-current')
  await again.getByLabel('Save what is shown as').fill('Live now')
  await again.getByRole('button', { name: 'Replace this view' }).click()
  await expect(again.getByRole('link', { name: 'Live now' })).toHaveAttribute(
    'aria-current',
    'true',
  )

  await again.getByRole('button', { name: 'Delete “Live now”' }).click()
  await expect(again.getByRole('link', { name: 'Live now' })).toHaveCount(0)
  await again.getByRole('button', { name: 'Undo' }).click()
  await expect(again.getByRole('link', { name: 'Live now' })).toBeVisible()
  await expect(again.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await again.getByRole('link', { name: 'All Sessions' }).click()
  await expect(support).toHaveURL(/\/sessions$/)
})

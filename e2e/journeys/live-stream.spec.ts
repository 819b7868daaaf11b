import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { demoPassword } from '@/lib/contract/demo-accounts'
import { startApp } from '@/e2e/harness/app'
import { cookiesFor } from '@/e2e/harness/cookies'
import { freePort } from '@/scripts/test/free-port.mjs'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRoom } from '@/e2e/harness/live-room'
import { kick, rowOf } from '@/e2e/harness/session-page'
import { signIn } from '@/e2e/harness/sign-in'
import { SimulatorControl } from '@/simulator/control-client'

const chipOf = (page: Page) => page.getByRole('banner')

/** Waits until changes are pushed to the page. */
async function pushed(page: Page): Promise<void> {
  await expect(chipOf(page).getByTitle(/Changes are pushed/)).toBeVisible()
}

/** Collects the addresses that the page reads from now on. */
function readsOf(page: Page, path: RegExp): string[] {
  const reads: string[] = []
  page.on('request', (request) => {
    if (path.test(new URL(request.url()).pathname)) reads.push(request.url())
  })
  return reads
}

test('a colleague sees a moderator remove a participant as it happens', async ({
  moderator,
  colleague,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(colleague, room.path)
  await open(moderator, room.path)
  await Promise.all([pushed(colleague), pushed(moderator)])
  const session = new RegExp(`^/api/directory/(live|sessions/${room.sessionId})$`)
  const reads = [readsOf(colleague, session), readsOf(moderator, session)]
  await kick(moderator, 'Ana Souza', 'Spam')
  const row = rowOf(colleague, 'Ana Souza')
  await expect(row).toContainText(/Left \d+(\.\d+)? s after kick/)
  await expect(row).toContainText('Mona Okafor')
  await expect(colleague.getByText('1 in the room, 1 left')).toBeVisible()
  expect(reads).toEqual([[], []])
})

test('a wall whose stream is cut falls back to polling, says so, and comes back', async ({
  moderator,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await moderator.route('**/api/live*', (route) => route.abort())
  await open(moderator, '/live?view=rows')
  const row = moderator.getByRole('row').filter({ hasText: 'Standup' })
  await expect(chipOf(moderator)).toContainText('Reconnecting · polling')
  await room.join('Ben Ode')
  await expect(row).toContainText('Ben Ode')

  await moderator.unroute('**/api/live*')
  await expect(chipOf(moderator)).toContainText(/Live · (now|\d+ s ago)/)
  await pushed(moderator)
  const reads = readsOf(moderator, /^\/api\/directory\/live$/)
  await room.join('Chi Wen')
  await expect(row).toContainText('Chi Wen')
  expect(reads).toEqual([])
})

test('a page that lost the server says so, and goes on by itself once it is back', async ({
  browser,
}) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-'))
  const env = { DATA_DIR: dataDir, PORT: String(await freePort()) }
  const before = await startApp({ env, life: false })
  const room = await openRoom(new SimulatorControl(before.simulatorUrl), {
    name: 'Standup',
    people: ['Ana Souza'],
  })
  const context = await browser.newContext()
  const { cookie } = await signIn(before.url, 'moderator@demo.test', demoPassword)
  await context.addCookies(cookiesFor(before.url, cookie))
  const page = await context.newPage()
  await open(page, `${before.url}${room.path}`)
  await pushed(page)
  await before.stop()
  await expect(chipOf(page)).toContainText(/Reconnecting|Disconnected/)
  await expect(rowOf(page, 'Ana Souza')).toBeVisible()

  const after = await startApp({ env, life: false })
  await new SimulatorControl(after.simulatorUrl).join({ room_id: room.roomId, context: 'Ben Ode' })
  await expect(rowOf(page, 'Ben Ode')).toBeVisible()
  await expect(chipOf(page)).toContainText(/Live · (now|\d+ s ago)/)
  await context.close()
  await after.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('a moderator sees who else looks at the session, and that they have gone', async ({
  moderator,
  colleague,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  await expect(moderator.getByRole('row').filter({ hasText: 'Ana Souza' })).toBeVisible()
  await expect(moderator.getByText('is also looking')).toBeHidden()
  await open(colleague, room.path)
  await expect(moderator.getByText(/\S is also looking$/)).toBeVisible()
  await expect(colleague.getByText('Mona Okafor is also looking')).toBeVisible()
  await colleague.goto('/rooms')
  await expect(moderator.getByText('is also looking')).toBeHidden()
})

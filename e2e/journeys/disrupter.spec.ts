import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { rowOf } from '@/e2e/harness/session-page'
import { tabTo } from '@/e2e/harness/tab-to'
import type { SimulatorControl } from '@/simulator/control-client'

const kickOperation = 'KickParticipantInSession'

const removedBy = (control: SimulatorControl, id: string) =>
  expect.poll(async () => (await control.participant(id)).left_reason).toBe('kicked')

const banOf = (page: Page, name: string) =>
  page.getByRole('table').getByRole('row').filter({ hasText: name })

async function kicksOf(control: SimulatorControl, id: string): Promise<number> {
  const calls = await control.calls()
  const own = calls.filter(({ operation }) => operation === kickOperation)
  return own.filter(({ body }) => JSON.stringify(body).includes(id)).length
}

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]

async function browserOf(browser: Browser, options: BrowserContextOptions, cookies: Cookies) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  await context.addCookies(cookies)
  return context.newPage()
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('two moderators with phones keep a disrupter out who comes back', async ({
  browser,
  sessionOf,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'On the go', people: ['Ana Souza', 'Pocket Troll'] })
  const mona = await browserOf(browser, phone, await sessionOf('moderator'))
  const ada = await browserOf(browser, phone, await sessionOf('admin'))
  await open(ada, room.path)
  await open(mona, room.path)
  await rowOf(mona, 'Pocket Troll').getByRole('button', { name: 'Kick Pocket Troll' }).tap()
  const question = mona.getByRole('dialog', { name: 'Kick Pocket Troll' })
  await question.getByRole('button', { name: '1 h', exact: true }).tap()
  await expect(question).toContainText(/tokens? issued here/i)
  await question.getByRole('button', { name: 'Abuse' }).tap()
  const confirm = question.getByRole('button', { name: 'Kick and keep out: 1 h' })
  const { x = 0, width = 0 } = (await confirm.boundingBox()) ?? {}
  expect(x, 'reached without scrolling aside').toBeGreaterThanOrEqual(0)
  expect(x + width).toBeLessThanOrEqual(390)
  await confirm.tap()
  await expect(rowOf(ada, 'Pocket Troll').first()).toContainText('after kick')

  const again = await room.join('Pocket Troll')
  await removedBy(control, again.id)
  for (const page of [mona, ada])
    await expect(rowOf(page, 'Pocket Troll').filter({ hasText: 'Removed by ban' })).toBeVisible()
  await rowOf(ada, 'Pocket Troll').getByRole('link', { name: 'Removed by ban' }).tap()
  await expect(ada).toHaveURL(/\/bans\?open=/)
  await expect(ada.getByRole('complementary', { name: 'Ban' })).toContainText('Pocket Troll')
  expect(await kicksOf(control, again.id)).toBe(1)
  await mona.context().close()
  await ada.context().close()
})

test('a moderator keeps a disrupter out by keyboard alone, and a colleague lets them back in', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Keys only', people: ['Ana Souza', 'Typing Troll'] })
  await open(moderator, room.path)
  await tabTo(
    moderator,
    rowOf(moderator, 'Typing Troll').getByRole('button', { name: 'Kick Typing Troll' }),
  )
  await moderator.keyboard.press('Enter')
  const question = moderator.getByRole('dialog')
  await tabTo(moderator, question.getByRole('button', { name: '1 h', exact: true }))
  await moderator.keyboard.press('Space')
  await tabTo(moderator, question.getByRole('button', { name: 'Spam' }))
  await moderator.keyboard.press('Space')
  await tabTo(moderator, question.getByRole('button', { name: 'Kick and keep out: 1 h' }))
  await moderator.keyboard.press('Enter')
  await expect(rowOf(moderator, 'Typing Troll').first()).toContainText('after kick')
  const again = await room.join('Typing Troll')
  await removedBy(control, again.id)

  await open(colleague, '/bans?q=typing')
  await expect(banOf(colleague, 'Typing Troll')).toContainText('1×')
  await colleague.keyboard.press('j')
  await colleague.keyboard.press('l')
  const lift = colleague.getByRole('dialog', { name: /Lift the ban/ })
  await tabTo(colleague, lift.getByRole('button', { name: 'Served' }))
  await colleague.keyboard.press('Space')
  await tabTo(colleague, lift.getByRole('button', { name: 'Lift ban' }))
  await colleague.keyboard.press('Enter')
  await expect(colleague.getByText('Ban lifted.')).toBeVisible()
  const back = await room.join('Typing Troll')
  await expect(rowOf(moderator, `·${back.id.slice(-4)}`)).toBeVisible()
  expect((await control.participant(back.id)).left_reason).toBeNull()
})

test('all of it is said in Chinese', async ({ app, moderator, colleague, liveRoom, control }) => {
  const room = await liveRoom({ name: '晚间课', people: ['王小明', '捣乱的人'] })
  for (const page of [moderator, colleague])
    await page.context().addCookies([{ name: 'locale', value: 'zh-CN', url: app.url }])
  const row = (page: Page) =>
    page.getByRole('table', { name: '参会者' }).getByRole('row').filter({ hasText: '捣乱的人' })
  await open(colleague, room.path)
  await open(moderator, room.path)
  await row(moderator).getByRole('button', { name: '移出 捣乱的人' }).click()
  const question = moderator.getByRole('dialog')
  await question.getByRole('button', { name: '1 小时', exact: true }).click()
  await expect(question).toContainText('发放')
  await question.getByRole('button', { name: '辱骂' }).click()
  await question.getByRole('button', { name: '移出并禁止加入：1 小时' }).click()
  await expect(row(colleague).first()).toContainText('离开')
  const again = await room.join('捣乱的人')
  await removedBy(control, again.id)
  await expect(row(colleague).filter({ hasText: '因封禁被移出' })).toBeVisible()

  await open(colleague, `/bans?${new URLSearchParams({ q: '捣乱' })}`)
  await expect(banOf(colleague, '捣乱的人')).toContainText('辱骂')
  await banOf(colleague, '捣乱的人')
    .getByRole('button', { name: /^解除对/ })
    .click()
  await colleague.getByRole('dialog').getByRole('button', { name: '误封' }).click()
  await colleague.getByRole('dialog').getByRole('button', { name: '解除封禁' }).click()
  await expect(colleague.getByText('已解除封禁。')).toBeVisible()
})

async function keepOut(page: Page, name: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: `Kick ${name}` })
    .click()
  const question = page.getByRole('dialog', { name: `Kick ${name}` })
  await question.getByRole('button', { name: '1 h', exact: true }).click()
  await question.getByRole('button', { name: 'Abuse' }).click()
  await question.getByRole('button', { name: 'Kick and keep out: 1 h' }).click()
}

test('while Telnyx takes seconds, nobody is said to be gone before they are', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Slow line', people: ['Ana Souza', 'Slow Troll'] })
  const troll = room.participants[1]?.id ?? ''
  await open(colleague, room.path)
  await open(moderator, room.path)
  await control.addFault({ operation: kickOperation, shape: 'latency', ms: 6_000 })
  await keepOut(moderator, 'Slow Troll')
  const rows = [moderator, colleague].map((page) => rowOf(page, 'Slow Troll').first())
  await Promise.all(rows.map((row) => expect(row).toContainText('Kick sending')))
  for (const row of rows) await expect(row).toContainText('after kick')
  expect((await control.participant(troll)).left_reason).toBe('kicked')

  const again = await room.join('Slow Troll')
  const row = rowOf(colleague, 'Slow Troll').filter({ hasText: /Being removed|Removed by ban/ })
  await expect(row).toContainText('Removed by ban')
  expect((await control.participant(again.id)).left_reason).toBe('kicked')
  expect(await kicksOf(control, again.id)).toBe(1)
})

test('while Telnyx fails, the screen says so, and the server goes on until they are gone', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Down line', people: ['Ana Souza', 'Stubborn Troll'] })
  const troll = room.participants[1]?.id ?? ''
  await open(colleague, room.path)
  await open(moderator, room.path)
  await control.addFault({ operation: kickOperation, shape: 'server_error_errors' })
  await keepOut(moderator, 'Stubborn Troll')
  await expect(rowOf(moderator, 'Stubborn Troll')).toContainText(/Kick failed|Not known|not sent/i)
  for (const page of [moderator, colleague])
    await expect(rowOf(page, 'Stubborn Troll')).not.toContainText(/Left|Removed by ban/)
  await open(colleague, '/bans?q=stubborn')
  await expect(banOf(colleague, 'Stubborn Troll')).toContainText('being removed')
  await expect(banOf(colleague, 'Stubborn Troll')).not.toContainText('left in')
  expect((await control.participant(troll)).left_reason).toBeNull()

  await control.clearFaults()
  await expect
    .poll(async () => (await control.participant(troll)).left_reason, { timeout: 60_000 })
    .toBe('kicked')
  await expect(banOf(colleague, 'Stubborn Troll')).toContainText(/left in|kicked/)
})

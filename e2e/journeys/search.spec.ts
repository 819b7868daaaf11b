import type { Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/harness/accessible'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'

/** Repeats the search until the mirror has the new rows. */
async function search(page: Page, question: string, found: string) {
  const address = `/search?q=${encodeURIComponent(question)}`
  await expect(async () => {
    await open(page, address)
    await expect(page.getByRole('link', { name: found }).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 90_000 })
}

test('A support agent finds a session by a misspelt name, its day and its room', async ({
  support,
  control,
}) => {
  const people = ['Ana Souza', 'Ben Ode']
  const room = await openRecordedSession(control, { name: 'Invoice demo', people })
  await openRecordedSession(control, { name: 'Stand-up', people: ['Ana Souza'] })
  await untilMirrored(support, 'participants', `session=${room.sessionId}`, 2)
  await search(support, 'soza today invoice', 'Invoice demo')
  const best = support.getByRole('region', { name: 'Best answer' })
  await expect(best.getByRole('heading')).toHaveText('Invoice demo')
  await expect(best).toContainText('one letter off')
  await expect(best.getByText('1 other')).toBeVisible()
  await expect(support.getByRole('region', { name: 'Sessions' })).toHaveCount(0)
  const recordings = support.getByRole('region', { name: 'Recordings' })
  await expect(recordings.getByRole('link', { name: 'Play Ana Souza' }).first()).toBeVisible()
  await expectAccessible(support)
  await support.keyboard.press('j')
  await support.keyboard.press('Enter')
  await expect(support).toHaveURL(new RegExp(`${room.path}$`))
})

// Every journey's room has its own name, so that other journeys' recordings of today do not match.
const journeys = [
  {
    language: 'English',
    locale: 'en',
    room: 'Pricing demo',
    person: 'Ana Souza',
    question: (day: string, time: string) => `Ana ${day} ${time} pricing`,
    words: { best: 'Best answer', open: 'Open session', recordings: /^Recordings/ },
  },
  {
    language: 'Chinese',
    locale: 'zh-CN',
    room: '账单演示',
    person: '王伟',
    question: (day: string, time: string) => `王伟 ${day} ${time} 账单`,
    words: { best: '最佳结果', open: '打开会话', recordings: /^录制/ },
  },
]

for (const { language, locale, room: name, person, question, words } of journeys) {
  test(`One search and two clicks lead to a session and its recording, in ${language}`, async ({
    app,
    support,
    control,
  }) => {
    await support.context().addCookies([{ name: 'locale', value: locale, url: app.url }])
    const { now } = await control.clock()
    const room = await openRecordedSession(control, { name, people: [person, 'Ben Ode'] })
    const formatted = (format: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...format }).format(new Date(now))
    const time = formatted({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    await search(support, question(formatted({ weekday: 'long' }), time), name)
    const best = support.getByRole('region', { name: words.best })
    await expect(best).toContainText(person)
    await best.getByRole('link', { name: words.open }).click()
    await expect(support).toHaveURL(new RegExp(`${room.path}$`))
    await support.getByRole('tab', { name: words.recordings }).click()
    await expect(
      support.getByRole('tabpanel').getByText(person).filter({ visible: true }).first(),
    ).toBeVisible()
  })
}

test('A support agent finds 王伟 in Chinese, and the address is the question', async ({
  app,
  support,
  control,
}) => {
  await support.context().addCookies([{ name: 'locale', value: 'zh-CN', url: app.url }])
  await openRecordedSession(control, { name: '发票演示', people: ['王伟', '李娜'] })
  await search(support, '王伟 今天 发票', '发票演示')
  await expect(support.getByRole('region', { name: '最佳结果' })).toContainText('王伟')
  await support.getByRole('searchbox').fill('王伟')
  await expect(support).toHaveURL(/\/search\?q=%E7%8E%8B%E4%BC%9F$/)
})

test('The palette finds what is over, and leads to all of it', async ({ support, control }) => {
  const room = await openRecordedSession(control, { name: 'Quarterly review', people: ['Zoë Ek'] })
  await search(support, 'zoe quart', 'Quarterly review')
  await open(support, '/rooms')
  await support.keyboard.press('Control+k')
  await support.keyboard.type('zoe quart')
  const palette = support.getByRole('dialog', { name: 'Find and act' })
  await expect(palette.getByRole('option', { name: /Quarterly review/ }).first()).toBeVisible()
  await palette.getByRole('option', { name: /for “zoe quart”/ }).click()
  await expect(support).toHaveURL(/\/search\?q=zoe/)
  await support.getByRole('link', { name: 'Quarterly review' }).first().click()
  await expect(support).toHaveURL(new RegExp(`${room.path}$`))
})

test('A pinned question is at hand on every page, and its answer is narrowed to a room', async ({
  support,
  control,
}) => {
  await openRecordedSession(control, { name: 'Morning class', people: ['Noor Ali'] })
  await openRecordedSession(control, { name: 'Evening class', people: ['Noor Ali'] })
  // The mirror has both rows once it has the later one.
  await search(support, 'noor class', 'Evening class')
  await support.getByRole('checkbox', { name: /Evening class/ }).click()
  await expect(support.getByRole('link', { name: 'Morning class' })).toHaveCount(0)
  await expect(support).toHaveURL(/&room=/)
  await support.getByRole('button', { name: 'Pin this search' }).click()
  await expect(support.getByRole('button', { name: 'Unpin' })).toBeVisible()
  await expectAccessible(support)
  await open(support, '/rooms')
  await support.keyboard.press('Control+k')
  const palette = support.getByRole('dialog', { name: 'Find and act' })
  await palette.getByRole('option', { name: 'noor class' }).click()
  await expect(support).toHaveURL(/\/search\?q=noor\+class$/)

  await support.setViewportSize({ width: 390, height: 844 })
  const morning = support.getByRole('checkbox', { name: /Morning class/ })
  await expect(morning).toBeHidden()
  await support.getByRole('button', { name: 'Narrow the answer' }).click()
  // The address holds the state, so the box follows it.
  await morning.click()
  await expect(morning).toBeChecked()
  await expect(support.getByRole('link', { name: 'Evening class' })).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/harness/accessible'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'

/** Until the copy has what is new at Telnyx, the question is asked again. */
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
  const room = await openRecordedSession(control, { name: 'Billing demo', people })
  await openRecordedSession(control, { name: 'Stand-up', people: ['Ana Souza'] })
  await search(support, 'soza today billing', 'Billing demo')
  const sessions = support.getByRole('region', { name: 'Sessions' })
  await expect(sessions.getByRole('link')).toHaveText(['Billing demo'])
  await expect(sessions).toContainText('one letter off')
  const recordings = support.getByRole('region', { name: 'Recordings' })
  await expect(recordings.getByRole('link', { name: 'Play Ana Souza' }).first()).toBeVisible()
  await expectAccessible(support)
  await support.keyboard.press('j')
  await support.keyboard.press('Enter')
  await expect(support).toHaveURL(new RegExp(`${room.path}$`))
})

test('A support agent finds 王伟 in Chinese, and the address is the question', async ({
  app,
  support,
  control,
}) => {
  await support.context().addCookies([{ name: 'locale', value: 'zh-CN', url: app.url }])
  await openRecordedSession(control, { name: '账单演示', people: ['王伟', '李娜'] })
  await search(support, '王伟 今天 账单', '账单演示')
  const sessions = support.getByRole('region', { name: '会话' })
  await expect(sessions).toContainText('王伟')
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

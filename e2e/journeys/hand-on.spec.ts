import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expectAccessible } from '@/e2e/harness/accessible'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { openRecordedSession } from '@/e2e/harness/recorded-session'
import { verifyCase } from '@/scripts/verify-case/verify.mjs'

const english = {
  make: /^Make file, /,
  masked: /^Masked/,
  media: /^Media: recording of Ana Souza/,
  kept: 'Names masked: all but 1.',
  made: 'Made before',
  language: 'English',
  happened: 'What happened',
}
const chinese = {
  make: /^生成文件，/,
  masked: /^隐去/,
  media: /^媒体：Ana Souza 的录制/,
  kept: '姓名已隐去，保留 1 人',
  made: '以往生成',
  language: '简体中文',
  happened: '经过',
}

type Way = {
  name: string
  words: typeof english
  context: BrowserContextOptions
  press: (page: Page, control: Locator, key?: string) => Promise<void>
}

/** Moves the focus as a person without a mouse does, then presses the key. */
async function byKeys(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await expect(control).toBeVisible()
  const isFocused = () => control.evaluate((element) => element === document.activeElement)
  for (let steps = 0; steps < 150 && !(await isFocused()); steps += 1)
    await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
  await page.keyboard.press(key)
}

const byMouse: Way['press'] = (_, control) => control.click()
const byThumb: Way['press'] = (_, control) => control.tap()
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const ways: Way[] = [
  { name: 'by mouse', words: english, context: {}, press: byMouse },
  { name: 'by keyboard', words: english, context: {}, press: byKeys },
  { name: 'on a phone', words: english, context: phone, press: byThumb },
  { name: 'in Chinese', words: chinese, context: { locale: 'zh-CN' }, press: byMouse },
]

/** Opens the file's page as its receiver does: no network, no script. Resolves with its text. */
async function readOffline(browser: Browser, html: Uint8Array, path: string): Promise<string> {
  await writeFile(path, html)
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`file://${path}`)
  const text = (await page.locator('main').textContent()) ?? ''
  await context.close()
  expect(asked).toEqual([`file://${path}`])
  return text
}

for (const { name, words, context: options, press } of ways) {
  test(`a case is handed on ${name}, with one person named and a recording along`, async ({
    app,
    browser,
    control,
    sessionOf,
    support,
  }, info) => {
    const people = ['Ana Souza', 'Ben Ode']
    const room = await openRecordedSession(control, { name: 'Drop-in', people })
    const ofAna = `session=${room.sessionId}&q=Ana`
    await untilMirrored(support, 'recordings', ofAna, 2)
    const listed = await support.request.get(`/api/directory/recordings?${ofAna}`)
    const [recording] = ((await listed.json()) as { data: { id: string }[] }).data
    const made = await support.request.post('/api/cases', {
      headers: { origin: app.url, 'idempotency-key': randomUUID() },
      data: {
        title: `Handed on ${name}`,
        items: [
          { kind: 'session', id: room.sessionId },
          { kind: 'recording', id: recording?.id },
        ],
      },
    })
    expect(made.status()).toBe(201)
    const { data } = (await made.json()) as { data: { id: string } }

    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
    await context.addCookies(await sessionOf('support'))
    const page = await context.newPage()
    await open(page, `/cases/${data.id}`)
    await press(page, page.getByRole('checkbox', { name: words.media }), ' ')
    await press(page, page.getByRole('button', { name: words.masked }))
    await press(page, page.getByRole('button', { name: 'Ana Souza' }))
    await expect(page.getByText(words.kept)).toBeVisible()
    await expect(page.getByRole('button', { name: words.language, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    // It is checked at the widths of a desk and a phone, from the top of the page.
    if (press === byMouse) await expectAccessible(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, page.getByRole('link', { name: words.make })),
    ])
    const path = await download.path()
    const { faults, parts, manifest } = await verifyCase(path)
    expect(faults).toEqual([])
    expect(parts.map((part) => part.name)).toEqual([
      ...['case.html', 'case.json', 'audit.json'],
      expect.stringMatching(`^media/${recording?.id}\\.`),
    ])
    await expect(
      page.getByRole('list', { name: words.made }).getByTitle(manifest ?? 'none'),
    ).toBeVisible()
    const html = unzipSync(await readFile(path))['case.html'] ?? new Uint8Array()
    const text = await readOffline(browser, html, info.outputPath('case.html'))
    expect(text).toContain(words.happened)
    expect(text).toContain('Ana Souza')
    expect(text).not.toContain('Ben')
    await context.close()
  })
}

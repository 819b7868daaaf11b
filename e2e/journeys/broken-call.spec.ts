import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRoom } from '@/e2e/harness/live-room'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { tabTo } from '@/e2e/harness/tab-to'
import { verifyCase } from '@/scripts/verify-case/verify.mjs'
import type { SimulatorControl } from '@/simulator/control-client'

type Press = (page: Page, target: Locator) => Promise<void>

const byMouse: Press = (_, target) => target.click()
const byTouch: Press = (_, target) => target.tap()
const byKey: Press = async (page, target) => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

const english = {
  locale: 'en',
  person: 'Ana Souza',
  best: 'Best answer',
  open: 'Open session',
  story: 'Story',
  words: 'In words',
  dropped: /^Ana Souza dropped.*, back after 40 s\.$/,
  play: /^Play from/,
  player: 'Playing together',
  pause: 'Pause',
  notes: 'Notes',
  note: 'Write a note',
  addNote: 'Add note',
  putIn: 'Put into a case…',
  called: 'Or a new case, called',
  make: 'Open the case',
  show: /^Show C-/,
  file: /^Make file/,
}

const chinese: typeof english = {
  locale: 'zh-CN',
  person: '王伟',
  best: '最佳结果',
  open: '打开会话',
  story: '经过',
  words: '文字记录',
  dropped: /^王伟 掉线.*，40 秒后返回。$/,
  play: /播放$/,
  player: '一起播放',
  pause: '暂停',
  notes: '备注',
  note: '写备注',
  addNote: '添加备注',
  putIn: '放入案件…',
  called: '或新建案件，名称',
  make: '新建案件',
  show: /^显示 C-/,
  file: /^生成文件/,
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

type Way = {
  way: string
  room: string
  press: Press
  words: typeof english
  device: BrowserContextOptions
}

const ways: Way[] = [
  { way: 'by mouse', room: 'Billing help', press: byMouse, words: english, device: {} },
  { way: 'by keyboard alone', room: 'Claims help', press: byKey, words: english, device: {} },
  { way: 'on a phone', room: 'Travel help', press: byTouch, words: english, device: phone },
  { way: 'in Chinese', room: '账单帮助', press: byMouse, words: chinese, device: {} },
]

/** A recorded session in which somebody dropped ten seconds in, and came back after forty. */
async function brokenCall(control: SimulatorControl, name: string, person: string) {
  const room = await openRoom(control, { name, people: [person, 'Ben Ode'], recording: true })
  await control.advance(10_000)
  await control.leave(room.participants[0]?.id ?? '')
  await control.advance(40_000)
  const back = await room.join(person)
  await control.advance(60_000)
  await control.leave(back.id)
  await control.leave(room.participants[1]?.id ?? '')
  await control.advance(30_000)
  return room
}

async function openBrowser(browser: Browser, url: string, { device, words }: Way) {
  const context = await browser.newContext({ reducedMotion: 'reduce', baseURL: url, ...device })
  await context.addCookies([{ name: 'locale', value: words.locale, url }])
  return context
}

for (const each of ways) {
  const { way, press, words } = each
  test(`Ana’s call broke on a day of the week: from the search to the file handed on, ${way}`, async ({
    app,
    browser,
    sessionOf,
    control,
  }) => {
    const { now } = await control.clock()
    const room = await brokenCall(control, each.room, words.person)
    const context = await openBrowser(browser, app.url, each)
    await context.addCookies(await sessionOf('support'))
    const page = await context.newPage()
    await untilMirrored(page, 'participants', `session=${room.sessionId}`, 3)

    await test.step('the session is found by its day', async () => {
      const weekday = new Intl.DateTimeFormat(words.locale, { weekday: 'long', timeZone: 'UTC' })
      const question = `${words.person} ${weekday.format(new Date(now))} ${each.room}`
      const best = page.getByRole('region', { name: words.best })
      await expect(async () => {
        await open(page, `/search?q=${encodeURIComponent(question)}`)
        await expect(best).toContainText(each.room, { timeout: 2_000 })
      }).toPass({ timeout: 90_000 })
      await press(page, best.getByRole('link', { name: words.open }))
      await expect(page).toHaveURL(new RegExp(`${room.path}$`))
      await hydrated(page)
    })

    const story = page.getByRole('region', { name: words.story, exact: true })
    await test.step('the story tells what happened, and plays from there', async () => {
      const sentence = story
        .getByRole('region', { name: words.words })
        .getByRole('listitem')
        .filter({ has: page.getByText(words.dropped) })
      await press(page, sentence.getByRole('button', { name: words.play }))
      const player = story.getByRole('region', { name: words.player })
      await expect(player.getByRole('button', { name: words.pause, exact: true })).toBeVisible()
      await expect(sentence).toHaveAttribute('aria-current')
      await expect(page).toHaveURL(/[?&]t=\d\d:\d\d:\d\d/)
      await expect.poll(() => page.evaluate(secondsPlayed)).toBeGreaterThan(10)
    })

    await test.step('a note says what was told', async () => {
      const notes = page.getByRole('region', { name: words.notes })
      const field = notes.getByRole('textbox', { name: words.note })
      await press(page, field)
      await page.keyboard.insertText('Lost for 40 s.')
      await press(page, notes.getByRole('button', { name: words.addNote }))
      await expect(notes.getByRole('list')).toContainText('Lost for 40 s.')
    })

    await test.step('the session goes into a case', async () => {
      await press(page, page.getByRole('button', { name: words.putIn }))
      const sheet = page.getByRole('dialog')
      await press(page, sheet.getByRole('textbox', { name: words.called }))
      await page.keyboard.insertText(`Call broke: ${each.room}`)
      await press(page, sheet.getByRole('button', { name: words.make }))
      await press(page, sheet.getByRole('link', { name: words.show }))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Call broke: ${each.room}`)
    })

    await test.step('and leaves as one file that proves itself', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        press(page, page.getByRole('link', { name: words.file })),
      ])
      const path = await download.path()
      expect((await verifyCase(path)).faults).toEqual([])
      const { 'case.html': html } = unzipSync(await readFile(path))
      expect(new TextDecoder().decode(html)).toContain(each.room)
    })
    await context.close()
  })
}

/** The furthest second that any file is at. */
function secondsPlayed(): number {
  const files = [...document.querySelectorAll<HTMLMediaElement>('video, audio')]
  return Math.max(0, ...files.map(({ currentTime }) => currentTime))
}

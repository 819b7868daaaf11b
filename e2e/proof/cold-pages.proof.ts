import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { inGroups } from './support/in-groups'
import { rounds } from './rounds'

/** Faults of the reduced run: late, cut off, refused, and unreadable. */
const first = ['latency', 'reset_mid_body', 'bad_gateway_html', 'nulls_everywhere']

/** Two cores render no more pages side by side. */
const atOnce = 4

let app: DemoApp
let browser: Browser

beforeAll(async () => {
  app = await startDemoApp()
  browser = await chromium.launch(launchOptions())
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

type Item = { id: string; session_id: string; participant_id: string; room_id: string }

/** Any one object of a kind, from the simulator itself: the app has never met it. */
async function one(path: string): Promise<Item> {
  const answer = await fetch(`${app.simulatorUrl}/v2/${path}`, {
    headers: { authorization: 'Bearer SIMULATOR-KEY' },
  })
  const [item] = ((await answer.json()) as { data: Item[] }).data
  if (!item) throw new Error(`the simulator has no ${path}`)
  return item
}

const lists = ['live', 'live?view=rows', 'rooms', 'sessions', 'people', 'recordings']
const others = ['overview', 'compositions', 'audit', 'settings/webhooks', 'settings/telnyx']

async function everyPage(): Promise<string[]> {
  const [session, recording, composition] = await Promise.all([
    one('room_sessions?filter[active]=true&page[size]=1'),
    one('room_recordings?filter[status]=completed&page[size]=1'),
    one('room_compositions?page[size]=1'),
  ])
  return [
    ...[...lists, ...others].map((name) => `/${name}`),
    `/sessions/${session.id}`,
    `/sessions/${recording.session_id}`,
    `/rooms/${session.room_id}`,
    `/people/${recording.participant_id}`,
    `/recordings/${recording.id}`,
    `/recordings?open=${recording.id}`,
    `/compositions/${composition.id}`,
    `/compositions?open=${composition.id}`,
  ]
}

/** A new browser, in a time zone that the server does not know yet. */
async function newBrowser(): Promise<BrowserContext> {
  const context = await browser.newContext({ timezoneId: 'Asia/Tokyo' })
  await context.addCookies(cookiesFor(app.url, app.account.cookie))
  return context
}

/** The browser logs every unsuccessful answer as an error; those are not errors of the page. */
const isOfNetwork = (text: string) => text.startsWith('Failed to load resource')

/** Collects a page's errors: thrown, unhandled rejections, or written to its console. */
function collectErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (!isOfNetwork(message.text())) errors.push(message.text())
  })
  return errors
}

/** Whether React has hydrated everything that the server rendered, however late it streamed in. */
function isTakenOver(): boolean {
  const drawn = [...document.querySelectorAll('main, main *')]
  const isOurs = (element: Element) => Object.keys(element).some((key) => key.startsWith('__react'))
  return drawn.length > 0 && drawn.every(isOurs)
}

/** Loads a page in a new browser and returns its errors. */
async function loadCold(path: string): Promise<string[]> {
  const context = await newBrowser()
  const page = await context.newPage()
  const errors = collectErrors(page)
  await page.goto(app.url + path, { waitUntil: 'load' })
  await page.waitForFunction(isTakenOver, null, { timeout: 120_000 })
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  await context.close()
  return errors.map((text) => `${path}: ${text}`)
}

it('every page, loaded cold under every fault of Telnyx, is free of errors', async () => {
  const { control } = app.subjects
  const listed = (await control.shapes()).map(({ name }) => name)
  const shapes = [...new Set([...first, ...listed])]
  const count = rounds('R6  faults under cold pages', {
    full: shapes.length,
    reduced: first.length,
  })
  // A reduced run loads every second page under one fault and the others under the next.
  const step = count < shapes.length ? 2 : 1
  const errors: string[] = []
  let loads = 0
  for (const [seed, shape] of shapes.slice(0, count).entries()) {
    await control.clearFaults()
    await control.reset({ seed: 500 + seed })
    await control.setLife(false)
    const paths = (await everyPage()).filter((_, place) => (place + seed) % step === 0)
    await control.addFault({ shape, ms: shape === 'slow_drip' ? 1 : undefined })
    const found = await inGroups(paths, atOnce, loadCold)
    errors.push(...found.flat().map((text) => `${shape} ${text}`))
    loads += paths.length
  }
  await control.clearFaults()
  console.log(`R6  ${loads} cold pages, ${errors.length} errors`)
  expect(errors).toEqual([])
}, 1_800_000)

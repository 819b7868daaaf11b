import { chromium, type Browser, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { hydrated } from '@/e2e/harness/hydrated'
import { openRoom, type LiveRoom } from '@/e2e/harness/live-room'
import { watchRequests } from '@/e2e/harness/quiet'
import { signIn } from '@/e2e/harness/sign-in'
import { collectViolations } from '@/e2e/harness/violations'
import { SimulatorControl } from '@/simulator/control-client'
import { rounds } from './rounds'
import { forgedNames, hostilePayloads } from './support/hostile-payloads'

const perRoom = 50

let app: App
let browser: Browser
let page: Page
let reports: string[]
let quiet: () => Promise<void>
let lastRooms: LiveRoom[] = []

beforeAll(async () => {
  app = await startApp({ life: false })
  browser = await chromium.launch(launchOptions())
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const { cookie } = await signIn(app.url, 'admin@demo.test', 'roomwarden-demo')
  await context.addCookies(cookiesFor(app.url, cookie))
  page = await context.newPage()
  reports = await collectViolations(page)
  quiet = watchRequests(page)
  await page.exposeFunction('attackSeen', (what: string) => reports.push(what))
  await page.addInitScript(() => {
    Reflect.set(window, 'attacked', (which: number) => {
      const seen: unknown = Reflect.get(window, 'attackSeen')
      if (typeof seen === 'function') seen(`executed ${which}`)
    })
  })
  page.on('dialog', (dialog) => {
    reports.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function visit(path: string): Promise<void> {
  await page.goto(app.url + path)
  await hydrated(page)
  await quiet()
}

/** Opens what a row's button opens, checks it and closes it again. */
async function openAndClose(button: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(button) })
    .first()
    .click()
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor()
  await page.keyboard.press('Escape')
}

type Place = { name: string; show: (room: LiveRoom) => Promise<void> }

const places: Place[] = [
  { name: 'cards of the live wall', show: () => visit('/live') },
  { name: 'rows of the live wall', show: () => visit('/live?view=rows') },
  { name: 'people of a session', show: (room) => visit(room.path) },
  {
    name: 'question before several are removed',
    show: async () => {
      await page.getByRole('checkbox', { name: 'Select all' }).check()
      await openAndClose('^Kick \\d+…')
    },
  },
  { name: 'question before a session ends', show: () => openAndClose('^End session') },
  {
    name: 'recordings of a session',
    show: async (room) => visit(`${room.path}?tab=recordings`),
  },
  {
    name: 'command palette',
    show: async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('a')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Escape')
    },
  },
  { name: 'list of people', show: (room) => visit(`/people/visits?session=${room.sessionId}`) },
  { name: 'page of a person', show: (room) => visit(`/people/${room.participants[0]?.id}`) },
  { name: 'list of sessions', show: (room) => visit(`/sessions?room=${room.roomId}`) },
  { name: 'list of recordings', show: (room) => visit(`/recordings?room=${room.roomId}`) },
  { name: 'last acts of Overview', show: () => visit('/overview') },
]

it('S5: what participants claim is shown in every place and runs in none', async () => {
  const count = rounds('S5', { full: 500, reduced: 50 })
  const control = new SimulatorControl(app.simulatorUrl)
  await control.reset({ empty: true })
  const payloads = hostilePayloads(count)
  const rooms: LiveRoom[] = []
  for (let start = 0; start < payloads.length; start += perRoom) {
    const people = payloads.slice(start, start + perRoom)
    const name = people[0] ?? ''
    rooms.push(await openRoom(control, { name, people, recording: true }))
  }
  lastRooms = rooms
  for (const room of rooms) {
    await mute(room)
    for (const { name, show } of places) {
      const before = reports.length
      await show(room)
      expect({ name, reports: reports.slice(before) }).toEqual({ name, reports: [] })
    }
  }
  console.log(
    `S5  ${count} payloads × ${places.length} places: 0 executions, 0 reports of the policy`,
  )
})

/** Mutes somebody, so that the last acts show a name. */
async function mute(room: LiveRoom): Promise<void> {
  const { fetch } = await signIn(app.url, 'moderator@demo.test', 'roomwarden-demo')
  const path = `/api/v2/room_sessions/${room.sessionId}/actions/mute`
  const participants = room.participants.map(({ id }) => id)
  const answer = await fetch(path, { method: 'POST', body: JSON.stringify({ participants }) })
  expect(answer.status).toBe(200)
}

it('S5: a claim cannot look like another person where somebody is about to be removed', async () => {
  const [room] = lastRooms
  await visit(room?.path ?? '')
  for (const participant of room?.participants.slice(0, 20) ?? [])
    await kickQuestion(participant.id)

  const control = new SimulatorControl(app.simulatorUrl)
  const forged = await openRoom(control, { name: 'Forged', people: ['Ana Souza', ...forgedNames] })
  await visit(forged.path)
  for (const participant of forged.participants)
    expect(await kickQuestion(participant.id)).toMatch(
      /hidden characters|looks like another name here/,
    )
})

/** The text of the kick dialog, which always contains the end of the participant's id. */
async function kickQuestion(participantId: string): Promise<string> {
  const row = page.locator(`[data-row="${participantId}"]`)
  await row.getByRole('button', { name: /^Kick/ }).click()
  const question = page.getByRole('dialog')
  await question.waitFor()
  const words = (await question.textContent()) ?? ''
  expect(words).toContain(`·${participantId.slice(-4)}`)
  expect(words).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069\u200f]/)
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'hidden' })
  return words
}

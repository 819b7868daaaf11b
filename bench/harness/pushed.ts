import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { cookiesFor } from '@/e2e/harness/cookies'
import { openRoom, type LiveRoom } from '@/e2e/harness/live-room'
import { signIn } from '@/e2e/harness/sign-in'
import type { WebhookSigner } from '@/e2e/harness/webhook-signer'
import type { SimulatorControl } from '@/simulator/control-client'
import { admin } from './account'
import { now, Paints } from './paints'
import { openTabs, type NewBrowser } from './tabs'

const warmUps = 3
/** A name that is not painted within this time counts as lost. */
export const lostAfterMs = 5_000
/** Attempts to warm up the streams of new pages, each with a longer timeout. */
const tries = 20
const minTimeoutMs = 100
const people = Array.from({ length: 12 }, (_, index) => `Guest ${index + 10}`)

/** One of the two paths from a POST to the screen. */
export type Way = {
  name: 'ours' | 'bare'
  browser: Browser
  paints: Paints
  /** The cookies of each browser. */
  cookies: NonNullable<NewBrowser['cookies']>[]
  /** Reports that `name` has joined; throws if the report is refused. */
  send: (name: string, room: LiveRoom) => Promise<void>
  urlOf: (room: LiveRoom) => string
}

let lastEvent = 0

/** Milliseconds from the POST until each page has painted the name; Infinity for a page that has not. */
export async function pushed(
  way: Way,
  room: LiveRoom,
  pages: Page[],
  limitMs = lostAfterMs,
): Promise<number[]> {
  lastEvent += 1
  const name = `bench-${way.name}-${lastEvent}.`
  const painted = way.paints.of(name, pages, limitMs)
  const postedAt = now()
  await way.send(name, room)
  const took = (await painted).map((at) => at - postedAt)
  // A random pause spreads the events over the screen's frame.
  await pause(randomInt(17))
  return [...took, ...Array.from({ length: pages.length - took.length }, () => Infinity)]
}

/** Resolves when every page has painted some events, so that all streams are open. */
export async function warmUp(way: Way, room: LiveRoom, pages: Page[]): Promise<void> {
  let painted = 0
  for (let tried = 0; tried < tries; tried += 1) {
    const timeoutMs = Math.min(lostAfterMs / 2, minTimeoutMs * 1.5 ** tried)
    const took = await pushed(way, room, pages, timeoutMs)
    if (took.every(Number.isFinite)) painted += 1
    if (painted === warmUps) return
  }
  throw new Error(`pages of ${way.name} do not paint what they are sent`)
}

/** One tab, or five in each of four browsers. */
export function openPages({ browser, paints, cookies, urlOf }: Way, room: LiveRoom, tabs: 1 | 20) {
  const urls = Array.from({ length: tabs === 1 ? 1 : tabs / cookies.length }, () => urlOf(room))
  const prepare = (context: BrowserContext) => paints.watch(context)
  const all = cookies.map((own) => ({ urls, cookies: own, prepare }))
  return openTabs(browser, all.slice(0, tabs))
}

export async function post(url: string, init: RequestInit): Promise<void> {
  const answer = await fetch(url, { method: 'POST', ...init })
  await answer.text()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
}

/** Sends the app a webhook of a join. A poll never shows a made-up id. */
export function reportJoined(
  { url, signer }: { url: string; signer: WebhookSigner },
  { roomId, sessionId }: Pick<LiveRoom, 'roomId' | 'sessionId'>,
  { id = randomUUID(), context }: { id?: string; context: string },
): Promise<void> {
  const { body, headers } = signer.event('video.room.participant.joined', {
    room_id: roomId,
    session_id: sessionId,
    participant_id: id,
    context,
  })
  return post(`${url}/api/webhooks/telnyx`, { body: Uint8Array.from(body), headers })
}

/** The path through the app, in this many browsers. */
export async function throughApp(
  browser: Browser,
  app: { url: string; signer: WebhookSigner },
  browsers: number,
): Promise<Way> {
  const cookies: Way['cookies'] = []
  for (let n = 0; n < browsers; n += 1) {
    const { cookie } = await signIn(app.url, admin.email, admin.password)
    cookies.push(cookiesFor(app.url, cookie))
  }
  return {
    name: 'ours',
    browser,
    paints: new Paints(),
    cookies,
    urlOf: ({ path }) => app.url + path,
    send: (name, room) => reportJoined(app, room, { context: name }),
  }
}

/** Rooms with people in them. */
export async function openRooms(control: SimulatorControl, count: number): Promise<LiveRoom[]> {
  await control.reset({ empty: true })
  const rooms: LiveRoom[] = []
  for (let n = 0; n < count; n += 1) {
    rooms.push(await openRoom(control, { name: `Bench ${n}`, people }))
  }
  return rooms
}

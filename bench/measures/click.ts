import { chromium, type Page } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { hydrated } from '@/e2e/harness/hydrated'
import { openRoom, type LiveRoom } from '@/e2e/harness/live-room'
import { signIn } from '@/e2e/harness/sign-in'
import { demoPassword } from '@/lib/contract/demo-accounts'
import { SimulatorControl } from '@/simulator/control-client'
import { median, type Figure } from '../harness/figure'
import { startReference } from '../harness/reference'
import { startUpstream } from '../harness/upstream'

const latencyMs = 60
const simulatorKey = 'SIMULATOR-KEY'
const people = Array.from({ length: 24 }, (_, index) => `Guest ${index + 10}`)

type Clicked = { frames: number; acceptedMs: number }

/**
 * Clicks, and watches from inside the page: the frames until `pending` is painted, the time until
 * `accepted` appears. Both are patterns for the text of `element`.
 */
function clickAndWatch(
  page: Page,
  asked: { button: string; element: string; pending: string; accepted: string },
) {
  return page.evaluate(async ({ button, element, pending, accepted }): Promise<Clicked> => {
    const target = document.querySelector(element)
    const control = document.querySelector<HTMLElement>(button)
    if (!target || !control) throw new Error(`not found: ${target ? button : element}`)
    const answered = new RegExp(accepted, 'i')
    const painting = new RegExp(`${pending}|${accepted}`, 'i')
    const begun = performance.now()
    let frames = 0
    control.click()
    while (!painting.test(target.textContent ?? '')) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      frames += 1
    }
    const painted = frames + 1
    while (!answered.test(target.textContent ?? '')) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    return { frames: painted, acceptedMs: performance.now() - begun }
  }, asked)
}

async function directCalls(url: string, key: string, room: LiveRoom): Promise<number[]> {
  const took = []
  for (const participant of room.participants) {
    const begun = performance.now()
    const answer = await fetch(`${url}/v2/room_sessions/${room.sessionId}/actions/mute`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ participants: [participant.id] }),
    })
    await answer.text()
    took.push(performance.now() - begun)
  }
  return took
}

/** P4: the time from a click to its answer on the screen, and to Telnyx's receipt. */
export async function measureClick(): Promise<Figure[]> {
  const upstream = await startUpstream(latencyMs)
  const reference = await startReference(upstream.url)
  const app = await startApp({ life: false })
  const browser = await chromium.launch(launchOptions())
  try {
    const control = new SimulatorControl(app.simulatorUrl)
    await control.reset({ empty: true })
    const room = await openRoom(control, { name: 'Bench', people })
    await control.addFault({
      operation: 'MuteParticipantInSession',
      shape: 'latency',
      ms: latencyMs,
    })
    const user = await signIn(app.url, 'moderator@demo.test', demoPassword)
    const context = await browser.newContext()
    await context.addCookies(cookiesFor(app.url, user.cookie))
    const page = await context.newPage()
    await page.goto(app.url + room.path)
    await hydrated(page)
    const ours: Clicked[] = []
    const direct: number[] = []
    for (const participant of room.participants) {
      const row = `[data-row="${participant.id}"]`
      ours.push(
        await clickAndWatch(page, {
          button: `${row} button[aria-label^="Mute"]`,
          element: row,
          pending: 'sending',
          accepted: 'accepted',
        }),
      )
      direct.push(
        ...(await directCalls(app.simulatorUrl, simulatorKey, {
          ...room,
          participants: [participant],
        })),
      )
    }
    const plain = await context.newPage()
    await plain.goto(`${reference.url}/plain.html`)
    const bare: Clicked[] = []
    const bareDirect: number[] = []
    for (let round = 0; round < people.length; round += 1) {
      bare.push(
        await clickAndWatch(plain, {
          button: '#act',
          element: '#act',
          pending: 'sending',
          accepted: 'accepted',
        }),
      )
      await plain.evaluate(() =>
        (document.querySelector('#act') ?? document.body).replaceChildren('idle'),
      )
      const begun = performance.now()
      await (await fetch(`${upstream.url}/v2/rooms/1`, { method: 'PATCH', body: '{}' })).text()
      bareDirect.push(performance.now() - begun)
    }
    const frames = (clicks: Clicked[]) => median(clicks.map((click) => click.frames))
    const accepted = (clicks: Clicked[]) => median(clicks.map((click) => click.acceptedMs))
    return [
      {
        id: 'P4',
        what: 'click to pending painted',
        value: frames(ours),
        unit: 'frames',
        goal: 2,
        reference: frames(bare),
      },
      {
        id: 'P4',
        what: 'click to accepted on the screen ÷ direct call from Node, upstream 60 ms',
        value: accepted(ours) / median(direct),
        unit: '×',
        goal: 1.5,
        reference: accepted(bare) / median(bareDirect),
      },
    ]
  } finally {
    await browser.close()
    await app.stop()
    await reference.stop()
    await upstream.close()
  }
}

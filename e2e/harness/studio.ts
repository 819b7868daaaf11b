import { expect, type Locator, type Page } from '@playwright/test'
import { newCompositionPath } from '@/lib/contract/routes'
import type { Frame } from '@/lib/contract/studio/layout'
import { readRequest, isFault } from '@/lib/contract/studio/read-request'
import type { LiveRoom } from './live-room'

/** The studio with a session. */
export const studioOf = ({ sessionId }: Pick<LiveRoom, 'sessionId'>) =>
  newCompositionPath({ session: sessionId })

export const sendButton = (page: Page) =>
  page.getByRole('button', { name: /^Compose (again: )?(no|\d+) videos?, / })

/** Sends what the studio shows. */
export const sendFilm = (page: Page) => sendButton(page).click()

const canvas = (page: Page) => page.getByRole('group', { name: /^Picture to scale/ })

/** A region on the canvas. */
export const regionOf = (page: Page, name: string) =>
  canvas(page).getByRole('button', { name: new RegExp(`^${name}, `) })

/** Drags the middle of an element by pixels of the film. */
export async function dragBy(page: Page, target: Locator, by: { x: number; y: number }) {
  const scale = await scaleOf(page)
  const box = await boxOf(target)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y + 10)
  await page.mouse.move(x + by.x * scale, y + by.y * scale, { steps: 8 })
  await page.mouse.up()
}

/** The frames of the request as it is shown, by the region's name. */
export async function requestedFrames(page: Page, sessionId: string): Promise<Map<string, Frame>> {
  const layout = readRequest(
    await page.getByRole('textbox', { name: 'Request' }).inputValue(),
    sessionId,
  )
  if (isFault(layout)) throw new Error(`The request is none: ${layout.key} ${layout.at}`)
  return new Map(layout.regions.map((region) => [region.name, region]))
}

/** Expects every region to be drawn where the request has it, to a pixel of the film. */
export async function expectDrawnAsRequested(page: Page, sessionId: string): Promise<void> {
  const scale = await scaleOf(page)
  const whole = await boxOf(canvas(page))
  for (const [name, frame] of await requestedFrames(page, sessionId)) {
    const box = await boxOf(regionOf(page, name))
    const drawn = [box.x - whole.x, box.y - whole.y, box.width, box.height]
    const wanted = [frame.x, frame.y, frame.width, frame.height]
    const off = drawn.map((pixels, at) => Math.abs(pixels / scale - (wanted[at] ?? NaN)))
    expect(Math.max(...off), `${name} is off by`).toBeLessThanOrEqual(1)
  }
}

/** Pixels of the screen for one of the film, which is 1280 wide. */
const scaleOf = async (page: Page) => (await boxOf(canvas(page))).width / 1280

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error('It is not shown.')
  return box
}

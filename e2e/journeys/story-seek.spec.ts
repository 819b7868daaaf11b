import type { Locator, Page } from '@playwright/test'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRoom, type LiveRoom } from '@/e2e/harness/live-room'
import type { Many, Recording } from '@/lib/contract/telnyx'
import type { SimulatorControl } from '@/simulator/control-client'

/** The most by which a file may be off, seconds. */
const maxOff = 0.25
const codecs = ['h264', 'opus', 'vp8']
const names = ['Ben', 'Cem', 'Dao', 'Eva', 'Fay', 'Gil', 'Hal']

async function filesOf(page: Page, { sessionId }: LiveRoom): Promise<Recording[]> {
  const path = `/api/v2/room_recordings?filter[session_id]=${sessionId}&page[size]=100`
  return ((await (await page.request.get(path)).json()) as Many<Recording>).data
}

const codecsOf = (files: Recording[]) => [...new Set(files.map(({ codec }) => codec))].sort()

/** A recorded session of three or more, who joined one after the other, with files of all codecs. */
async function recordedTogether(page: Page, control: SimulatorControl): Promise<LiveRoom> {
  const room = await openRoom(control, { name: 'Aligned', people: ['Ana'], recording: true })
  for (const name of names) {
    const used = codecsOf(await filesOf(page, room))
    if (room.participants.length > 2 && used.length === codecs.length) break
    await control.advance(1_700)
    room.participants.push(await room.join(name))
  }
  await control.advance(20_000)
  for (const { id } of room.participants) await control.leave(id)
  await control.advance(60_000)
  return room
}

/** When each file began, seconds since the epoch, by its id. */
type Starts = Record<string, number>

const startsOf = (files: Recording[]): Starts =>
  Object.fromEntries(files.map(({ id, started_at }) => [id, Date.parse(started_at ?? '') / 1000]))

/** The moment that each open file is at, seconds since the epoch. */
function momentsOf(starts: Starts): number[] {
  const files = [...document.querySelectorAll<HTMLMediaElement>('video, audio')]
  return files
    .filter(({ readyState, error }) => readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !error)
    .map(({ src, currentTime }) => {
      const start = Object.entries(starts).find(([id]) => src.includes(id))?.[1] ?? Number.NaN
      return start + currentTime
    })
}

/** The moment of the picture that each open video shows, once it is drawn again. */
function framesOf(starts: Starts): Promise<number[]> {
  const videos = [...document.querySelectorAll('video')].filter(
    ({ readyState, error }) => readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !error,
  )
  const frames = videos.map((video) => {
    const start = Object.entries(starts).find(([id]) => video.src.includes(id))?.[1] ?? Number.NaN
    const { promise, resolve } = Promise.withResolvers<number>()
    video.requestVideoFrameCallback((_, { mediaTime }) => resolve(start + mediaTime))
    // A seek to where it is draws the frame again.
    video.currentTime += 0
    return promise
  })
  return Promise.all(frames)
}

const playsH264 = () =>
  document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E"') !== ''

const spreadOf = (moments: number[]) => Math.max(...moments) - Math.min(...moments)
const offOf = (moments: number[], wanted: number) =>
  Math.max(...moments.map((at) => Math.abs(at - wanted)))
const inMs = (seconds: number) => `${Math.round(seconds * 1000)} ms`

const samples = 40
/** A stall of the machine may show in this many of them. */
const maxStalls = 2

/** How far apart the files are while they play, seconds. */
async function spreadOfPlaying(page: Page, starts: Starts): Promise<number> {
  const spreads: number[] = []
  while (spreads.length < samples) {
    spreads.push(spreadOf(await page.evaluate(momentsOf, starts)))
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  return spreads.toSorted((a, b) => b - a)[maxStalls] ?? Infinity
}

const joinedOf = (words: Locator) => words.getByRole('listitem').filter({ hasText: 'joined.' })

for (const lengths of ['known', 'unknown'] as const) {
  test(`everybody’s sound and picture play together, aligned, from files of ${lengths} length`, async ({
    support,
    control,
  }) => {
    const room = await recordedTogether(support, control)
    await control.settings({ recording_lengths: lengths === 'known' })
    const files = await filesOf(support, room)
    const starts = startsOf(files)
    expect(codecsOf(files)).toEqual(codecs)
    expect(files.some(({ duration_secs }) => duration_secs != null)).toBe(lengths === 'known')

    await open(support, room.path)
    const story = support.getByRole('region', { name: 'Story', exact: true })
    const last = joinedOf(story.getByRole('region', { name: 'In words' })).last()
    await last.getByRole('button', { name: /^Play from/ }).click()
    const player = story.getByRole('region', { name: 'Playing together' })
    // Chromium without H.264 says so of those files, and plays the others.
    const canPlay = await support.evaluate(playsH264)
    const playable = files.filter(({ codec }) => canPlay || codec !== 'h264').length
    const moments = () => support.evaluate(momentsOf, starts)
    await expect.poll(async () => (await moments()).length).toBe(playable)

    const apart = await spreadOfPlaying(support, starts)
    expect(apart).toBeLessThanOrEqual(maxOff)

    await player.getByRole('button', { name: 'Pause' }).click()
    await last.getByRole('button').first().click()
    const wanted = Math.max(...Object.values(starts))
    await expect.poll(async () => offOf(await moments(), wanted)).toBeLessThanOrEqual(maxOff)
    const drawn = offOf(await support.evaluate(framesOf, starts), wanted)
    expect(drawn).toBeLessThanOrEqual(maxOff)
    console.log(`${playable} files of ${lengths} length, with${canPlay ? '' : 'out'} H.264:`)
    console.log(`playing ${inMs(apart)} apart, pictures ${inMs(drawn)} from where somebody went`)
  })
}

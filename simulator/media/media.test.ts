import { statSync, readdirSync } from 'node:fs'
import type { RoomComposition } from 'telnyx/resources/room-compositions'
import type { RoomRecording } from 'telnyx/resources/room-recordings'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Many, One } from '../test-client'
import { openTestSimulator } from '../test-simulator'

const { control, call } = await openTestSimulator(40)

beforeEach(async () => {
  await control.reset()
  await control.freeze()
})

async function recordings(): Promise<RoomRecording[]> {
  const path = '/room_recordings?filter[status]=completed&page[size]=100'
  return (await call<Many<RoomRecording>>('GET', path)).body.data
}

async function downloadUrl(): Promise<string> {
  return (await recordings())[0]?.download_url ?? ''
}

const kinds = { opus: 'audio/webm', vp8: 'video/webm', h264: 'video/mp4' }

describe('media behind download_url', () => {
  it.each(Object.entries(kinds))('plays %s as %s', async (codec, contentType) => {
    const recording = (await recordings()).find((one) => one.codec === codec)
    const answer = await fetch(recording?.download_url ?? '')
    expect(answer.headers.get('content-type')).toBe(contentType)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const isWebm = bytes.subarray(0, 4).toString('hex') === '1a45dfa3'
    const isMp4 = bytes.subarray(4, 8).toString() === 'ftyp'
    expect([isWebm, isMp4]).toEqual([contentType.endsWith('webm'), contentType.endsWith('mp4')])
  })

  it('tells no length of a recording while it is told not to', async () => {
    const [known] = (await recordings()).filter(({ codec }) => codec === 'vp8')
    const whole = Buffer.from(await (await fetch(known?.download_url ?? '')).arrayBuffer())
    await control.settings({ recording_lengths: false })
    const open = (await recordings()).find(({ id }) => id === known?.id)
    expect([open?.duration_secs, open?.ended_at, open?.status]).toEqual([
      undefined,
      undefined,
      'completed',
    ])
    const bytes = Buffer.from(await (await fetch(open?.download_url ?? '')).arrayBuffer())
    const duration = Buffer.from('448988', 'hex')
    expect([whole.includes(duration), bytes.includes(duration)]).toEqual([true, false])
    expect(bytes.length).toBeGreaterThan(whole.length - 1_000)
  })

  it('plays compositions as mp4', async () => {
    const path = '/room_compositions?filter[status]=completed'
    const [first] = (await call<Many<RoomComposition>>('GET', path)).body.data
    const answer = await fetch(first?.download_url ?? '')
    expect(answer.headers.get('content-type')).toBe('video/mp4')
  })

  it('gives the range that is asked for', async () => {
    const url = await downloadUrl()
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer())
    const part = await fetch(url, { headers: { range: 'bytes=100-199' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${whole.length}`)
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(100, 200))
    expect((await fetch(url, { method: 'HEAD' })).headers.get('accept-ranges')).toBe('bytes')
  })

  it('has a new link on every read, good for one hour', async () => {
    const [first] = await recordings()
    const path = `/room_recordings/${first?.id}`
    const again = (await call<One<RoomRecording>>('GET', path)).body.data.download_url ?? ''
    expect(again).not.toBe(first?.download_url)
    await control.advance(3_599_000)
    expect((await fetch(again)).status).toBe(200)
    await control.advance(1_000)
    expect((await fetch(again)).status).toBe(403)
    expect((await fetch(await downloadUrl())).status).toBe(200)
  })

  it('refuses a link that was changed, and one whose recording is gone', async () => {
    const url = await downloadUrl()
    expect((await fetch(url.replace(/expires=\d/, 'expires=9'))).status).toBe(403)
    expect((await fetch(url.replace(/signature=.*/, ''))).status).toBe(403)
    await call('DELETE', '/room_recordings')
    expect((await fetch(url)).status).toBe(404)
  })
})

describe('the clips', () => {
  it('are small', () => {
    const folder = new URL('.', import.meta.url)
    const clips = readdirSync(folder).filter((name) => /\.(webm|mp4)$/.test(name))
    expect(clips.length).toBeGreaterThanOrEqual(6)
    for (const clip of clips) expect(statSync(new URL(clip, folder)).size).toBeLessThan(300_000)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createComposition } from '../schemas/bodies'
import { checkLayout } from './check-layout'
import { isFault, readRequest } from './read-request'
import { toRequest } from './request'
import { anyLayout, randomIds } from './test-layouts'

const session = '11111111-1111-4111-8111-111111111111'

const grid = {
  width: 640,
  height: 360,
  sound: true,
  regions: [
    {
      ...{ name: 'main', x: 0, y: 0, z: 0, width: 640, height: 360 },
      ...{ columns: null, rows: null, sources: '*' as const },
    },
  ],
}

it('a request read back is the layout that it was made of, and the server takes it', () => {
  fc.assert(
    fc.property(anyLayout, (layout) => {
      const request = toRequest(session, layout)
      expect(readRequest(JSON.stringify(request), session)).toEqual(layout)
      expect(createComposition.safeParse(request).error).toBeUndefined()
      expect(checkLayout(layout, randomIds)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('what the check finds nothing in, the server takes, and no other', () => {
  const wild = fc.oneof(fc.integer({ min: -200, max: 1500 }), fc.constant(NaN), fc.double())
  const one = fc.record({
    ...{ x: wild, y: wild, z: wild, width: wild, height: wild },
    ...{ columns: fc.option(wild), rows: fc.option(wild) },
  })
  fc.assert(
    fc.property(anyLayout, one, (layout, numbers) => {
      const [first] = layout.regions
      if (!first) return
      const changed = { ...layout, regions: [{ ...first, ...numbers }] }
      const isFine = checkLayout(changed, randomIds).length === 0
      const isTaken = createComposition.safeParse(toRequest(session, changed)).success
      expect(isFine && !isTaken).toBe(false)
    }),
    { numRuns: 500 },
  )
})

describe('readRequest', () => {
  const request = toRequest(session, grid)
  const { main } = request.video_layout
  const withMain = (change: object) => ({
    ...request,
    video_layout: { main: { ...main, ...change } },
  })

  it.each([
    ['unknown', 'webhook', { ...request, webhook: 1 }],
    ['unknown', 'video_layout/main/z_index', withMain({ z_index: 1 })],
    ['whole', 'video_layout/main/width', withMain({ width: '640' })],
    ['whole', 'video_layout/main/x_pos', withMain({ x_pos: 1.5 })],
    ['sources', 'video_layout/main/video_sources', withMain({ video_sources: 7 })],
    ['sources', 'video_layout/main/video_sources/0', withMain({ video_sources: [7] })],
    ['session', 'session_id', { ...request, session_id: randomIds[0] }],
    ['format', 'format', { ...request, format: 'webm' }],
    ['resolution', 'resolution', { ...request, resolution: '720p' }],
    ['regions', 'video_layout', { ...request, video_layout: {} }],
    ['regions', 'video_layout', { ...request, video_layout: { a: main, b: main, c: main } }],
    ['sound', 'audio_sources', { ...request, audio_sources: randomIds }],
    ['object', '', []],
  ])('says %s at %s', (key, at, body) => {
    expect(readRequest(JSON.stringify(body), session)).toEqual({ key, at })
  })

  it('says what is no JSON', () => {
    const read = readRequest('{ "session_id": ', session)
    expect(isFault(read) && read.key).toBe('syntax')
  })

  it('takes a request without sound, and numbers out of bounds', () => {
    const { audio_sources: _, ...silent } = withMain({ width: 5000 })
    const read = readRequest(JSON.stringify(silent), session)
    expect(read).toMatchObject({ sound: false, regions: [{ width: 5000 }] })
  })
})

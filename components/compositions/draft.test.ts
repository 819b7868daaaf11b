import { describe, expect, it } from 'vitest'
import { createComposition } from '@/lib/contract/schemas/bodies'
import type { CompositionSource } from '@/lib/contract/composition'
import { checkDraft, fieldOfPointer } from './check-draft'
import { compositionBody } from './composition-body'
import { withFrame, withPlace, withPreset, type Draft } from './draft'
import { firstDraft } from './first-draft'
import { presets } from './layouts'

const sessionId = '6b0d6a52-0f9f-4a36-9f54-7c2b1f1a0102'
const id = (index: number) => `6b0d6a52-0f9f-4a36-9f54-${String(index).padStart(12, '0')}`

const ready = (count: number): CompositionSource[] =>
  Array.from({ length: count }, (_, index) => ({
    recordingId: id(index),
    participantId: id(100 + index),
    context: `Guest ${index}`,
    ready: true,
    startedAt: null,
    durationSecs: 60,
  }))

const of = (draft: Partial<Draft>): Draft => ({ ...firstDraft, ...draft })

describe('compositionBody', () => {
  it.each(presets.flatMap((preset) => [2, 3, 9, 40].map((count) => ({ preset, count }))))(
    'of $preset with $count is what the contract takes, each recording once',
    ({ preset, count }) => {
      const body = compositionBody(sessionId, withPreset(firstDraft, preset), ready(count))
      expect(createComposition.safeParse(body).error).toBeUndefined()
      const sources = Object.values(body.video_layout).flatMap((region) => region.video_sources)
      expect(new Set(sources).size).toBe(sources.length)
      expect(sources.length).toBe(preset === 'grid' ? 1 : count)
      expect(Object.keys(body.video_layout).length).toBeLessThanOrEqual(2)
    },
  )

  it('has sound unless switched off', () => {
    expect(compositionBody(sessionId, firstDraft, ready(1)).audio_sources).toEqual(['*'])
    const silent = compositionBody(sessionId, of({ sound: false }), ready(1))
    expect('audio_sources' in silent).toBe(false)
  })

  it('names everybody once somebody is left out', () => {
    const draft = withPlace(firstDraft, ready(3), id(1), 'out')
    const { main } = compositionBody(sessionId, draft, ready(3)).video_layout
    expect(main?.video_sources).toEqual([id(0), id(2)])
  })

  it('has one speaker: the one before joins the strip', () => {
    const draft = withPlace(withPreset(firstDraft, 'speaker'), ready(3), id(2), 'first')
    const { speaker, strip } = compositionBody(sessionId, draft, ready(3)).video_layout
    expect(speaker?.video_sources).toEqual([id(2)])
    expect(strip?.video_sources).toEqual([id(0), id(1)])
  })
})

describe('checkDraft', () => {
  const fields = (draft: Draft, count = 3) =>
    checkDraft(draft, ready(count)).map(({ field, key }) => `${field} ${key}`)

  it.each(presets)('lets %s pass', (preset) => {
    expect(fields(withPreset(firstDraft, preset))).toEqual([])
  })

  it.each<[string, Partial<Draft>, string[]]>([
    ['a side that is too long', { width: '1300' }, ['width side']],
    ['a side that is too short', { height: '15' }, ['height side']],
    ['what is no number', { width: '12a' }, ['width whole']],
    ['too many pixels', { width: '1280', height: '1280' }, ['height area']],
  ])('finds %s', (_, draft, expected) => {
    expect(fields(of({ frames: [], ...draft }))).toEqual(expected)
  })

  it('finds a region that is too small, or reaches beyond the picture', () => {
    const draft = withPreset(firstDraft, 'pictureInPicture')
    const frame = { x: 1200, y: 0, width: 100, height: 8 }
    expect(fields(withFrame(draft, 1, frame))).toEqual(['1.height side'])
    expect(fields(withFrame(draft, 1, { ...frame, height: 100 }))).toEqual(['1.width beyondRight'])
    expect(fields(withFrame(draft, 1, { ...frame, x: 0, y: 700, height: 100 }))).toEqual([
      '1.height beyondBottom',
    ])
  })

  it('finds a region without anybody', () => {
    expect(fields(withPreset(firstDraft, 'speaker'), 1)).toEqual(['1.sources emptyRegion'])
    expect(fields(firstDraft, 0)).toEqual(['0.sources emptyRegion'])
  })
})

describe('fieldOfPointer', () => {
  it.each([
    ['/resolution', 'height'],
    ['/session_id', 'session'],
    ['/video_layout/strip/width', '1.width'],
    ['/video_layout/speaker/x_pos', '0.x'],
    ['/video_layout/strip/video_sources/3', '1.sources'],
    ['/video_layout', null],
    ['/format', null],
  ])('%s', (pointer, field) => {
    expect(fieldOfPointer({ pointer }, 'speaker')).toBe(field)
  })
})

import { expect, it } from 'vitest'
import { Playback } from '@/components/player/playback'
import { Playhead } from './playhead'

const start = Date.UTC(2026, 10, 24, 10)
const at = (secs: number) => start + secs * 1000

function playheadAt(first: number | null) {
  const startedAt = new Date(at(60)).toISOString()
  const track = { id: 'a', kind: 'audio', startedAt, durationSecs: 100, src: '/a' } as const
  const playback = new Playback([track], null)
  return { playback, playhead: new Playhead(playback, first) }
}

it('begins at the given moment, and the player with it', () => {
  const { playback, playhead } = playheadAt(at(90))
  expect(playhead.at()).toBe(at(90))
  expect(playback.state()).toMatchObject({ position: 30, playing: false })
  expect(playhead.placements()).toBe(0)
})

it('goes where the player goes, and counts what was done by hand', () => {
  const { playback, playhead } = playheadAt(null)
  playback.seek(10)
  expect([playhead.at(), playhead.placements()]).toEqual([at(70), 1])
  playhead.place(at(100))
  expect([playback.state().position, playhead.placements()]).toEqual([40, 2])
  playback.setVolume(0.5)
  expect([playhead.at(), playhead.placements()]).toEqual([at(100), 2])
})

it('may lie where no file is, and then the player stays where it was', () => {
  const { playback, playhead } = playheadAt(at(90))
  playhead.place(at(10))
  expect(playhead.at()).toBe(at(10))
  expect(playback.state()).toMatchObject({ position: 30, playing: false })
  expect(new Playhead(null, at(5)).at()).toBe(at(5))
})

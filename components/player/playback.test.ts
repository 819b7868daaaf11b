import { beforeEach, expect, it } from 'vitest'
import { Playback, type MediaElement } from './playback'
import type { PlayerTrack } from './timeline'

let clock = 0
const tracks: PlayerTrack[] = [
  { id: 'sound', kind: 'audio', startedAt: '2026-11-22T10:00:00Z', durationSecs: 60, src: '/s' },
  { id: 'picture', kind: 'video', startedAt: '2026-11-22T10:00:10Z', durationSecs: 30, src: '/p' },
]

class Fake implements MediaElement {
  currentTime = 0
  ended = false
  paused = true
  readyState = 4
  playbackRate = 1
  volume = 1
  muted = false
  loads = 0
  constructor(public duration: number) {}
  play() {
    this.paused = false
    return Promise.resolve()
  }
  pause() {
    this.paused = true
  }
  load() {
    this.loads += 1
  }
  /** Plays for some seconds, as a browser would. */
  run(seconds: number) {
    if (this.paused || this.readyState < 3) return
    this.currentTime = Math.min(this.duration, this.currentTime + seconds * this.playbackRate)
    this.ended = this.currentTime >= this.duration
  }
}

let sound: Fake
let picture: Fake
let playback: Playback

function pass(seconds: number) {
  for (let step = 0; step < Math.round(seconds * 10); step += 1) {
    clock += 100
    sound.run(0.1)
    picture.run(0.1)
    playback.tick()
  }
}

const settle = (from: Playback) => Math.round(from.state().position * 10) / 10

beforeEach(() => {
  clock = 0
  sound = new Fake(60)
  picture = new Fake(30)
  playback = new Playback(tracks, null, {}, () => clock)
  playback.attach('sound', sound)
  playback.attach('picture', picture)
  return () => playback.pause()
})

it('starts a file at its own beginning, and not before', () => {
  playback.play()
  pass(9)
  expect(settle(playback)).toBe(9)
  expect(picture.paused).toBe(true)
  pass(2)
  expect(picture.paused).toBe(false)
  expect(Math.abs(picture.currentTime + 10 - sound.currentTime)).toBeLessThan(0.1)
})

it('brings a file that has drifted back within a tenth of a second', () => {
  playback.seek(15)
  playback.play()
  pass(1)
  picture.currentTime += 0.08
  pass(2)
  expect(Math.abs(picture.currentTime + 10 - sound.currentTime)).toBeLessThan(0.05)
  picture.currentTime -= 5
  pass(0.2)
  expect(Math.abs(picture.currentTime + 10 - sound.currentTime)).toBeLessThan(0.1)
})

it('pauses every file while one is loading', () => {
  playback.seek(15)
  playback.play()
  pass(1)
  picture.readyState = 2
  pass(3)
  expect(playback.state().waiting).toBe(true)
  expect(settle(playback)).toBeLessThan(16.3)
  picture.readyState = 4
  pass(1)
  expect(playback.state().waiting).toBe(false)
})

it('plays through gaps, and stops at the end', () => {
  const late = { ...tracks[1], id: 'picture', startedAt: '2026-11-22T10:01:10Z' } as PlayerTrack
  playback = new Playback(tracks.slice(0, 1).concat(late), null, {}, () => clock)
  playback.attach('sound', sound)
  playback.attach('picture', picture)
  expect(playback.state().total).toBe(100)
  playback.seek(59)
  playback.play()
  pass(6)
  expect(settle(playback)).toBeGreaterThan(63)
  expect([sound.paused, picture.paused]).toEqual([true, true])
  pass(8)
  expect(picture.paused).toBe(false)
  pass(40)
  expect(playback.state()).toMatchObject({ playing: false, position: 100 })
})

it('uses the file’s own length', () => {
  const short = new Fake(20)
  playback.attach('sound', short)
  expect(playback.state().total).toBe(40)
  playback.measure('picture')
  expect(playback.state().total).toBe(40)
})

it('keeps within its ends, and applies speed to every file', () => {
  playback.step(-10)
  expect(playback.state().position).toBe(0)
  playback.seek(999)
  expect(playback.state().position).toBe(60)
  playback.setRate(2)
  expect([sound.playbackRate, picture.playbackRate]).toEqual([2, 2])
})

it('plays on without a failed file, and reopens it on request', () => {
  playback.fail('picture')
  playback.seek(15)
  playback.play()
  pass(1)
  expect(picture.paused).toBe(true)
  expect(settle(playback)).toBe(16)
  playback.retry('picture')
  pass(1)
  expect([picture.loads, picture.paused]).toEqual([1, false])
  playback.fail('picture')
  playback.fail('sound')
  expect(playback.state().playing).toBe(false)
})

it('plays a file whose length nobody knows, which is as long as it was played', () => {
  const endless = new Fake(Infinity)
  const track = { ...tracks[0], id: 'sound', kind: 'audio', durationSecs: null } as PlayerTrack
  playback = new Playback([track], null, {}, () => clock)
  playback.attach('sound', endless)
  sound = endless
  playback.play()
  pass(5)
  expect(playback.state()).toMatchObject({ playing: true, waiting: false })
  expect(settle(playback)).toBe(5)
  endless.duration = endless.currentTime
  pass(0.2)
  expect(playback.state().playing).toBe(false)
  expect(playback.state().total).toBeCloseTo(5, 0)
})

it('seeks in a file whose length nobody knows, and not before it', () => {
  const endless = new Fake(Infinity)
  const track = { ...tracks[1], id: 'picture', durationSecs: null } as PlayerTrack
  playback = new Playback(
    [{ ...tracks[0], id: 'sound', durationSecs: 5 } as PlayerTrack, track],
    null,
  )
  playback.attach('picture', endless)
  expect([playback.mayCover(-1), playback.mayCover(8), playback.mayCover(40)]).toEqual([
    false,
    true,
    true,
  ])
  playback.seek(40)
  expect(playback.state().position).toBe(40)
  expect(endless.currentTime).toBe(30)
  playback.play()
  expect(endless.currentTime, 'not from the beginning').toBe(30)
})

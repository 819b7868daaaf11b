import { beginning, endOf, offsetOf, type PlayerTrack, type Span } from './timeline'

/** The used part of a browser's media element. */
export type MediaElement = Pick<
  HTMLMediaElement,
  | 'currentTime'
  | 'duration'
  | 'ended'
  | 'paused'
  | 'readyState'
  | 'playbackRate'
  | 'volume'
  | 'muted'
  | 'play'
  | 'pause'
  | 'load'
>

export type PlaybackState = {
  /** Seconds on the shared axis. */
  position: number
  total: number
  /** `playing` while play is requested; `waiting` while files load too slowly. */
  playing: boolean
  waiting: boolean
  rate: number
  volume: number
  muted: boolean
  spans: Span[]
  /** Tracks that could not be opened. */
  failed: readonly string[]
  /** The tracks whose own length is loaded. */
  measured: readonly string[]
  /** How often somebody chose the position. */
  seeks: number
}

export const rates = [0.5, 1, 1.5, 2] as const
export const stepSecs = 10

const tickMs = 100
/** Beyond this drift a follower jumps; below, its speed is adjusted until it is in step. */
const jumpBeyondSecs = 0.09
const levelWithinSecs = 0.025
const nudge = 0.06
/** `HAVE_FUTURE_DATA` */
const canGoOn = 3

type Part = {
  track: PlayerTrack
  element: MediaElement | null
  /**
   * Seconds; null while neither Telnyx nor the file has it, as with files of a browser's recorder.
   */
  length: number | null
  /** As far as it was played or sought, seconds. */
  reached: number
  from: number
}

/**
 * Plays several files as one: they share an axis laid out by their starts, and the audible file
 * leads while the others follow. Where no file covers the axis, time advances by itself.
 */
export class Playback {
  readonly beginsAt: number | null
  readonly #parts: Part[]
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setInterval> | undefined
  #tickedAt = 0
  #state: PlaybackState

  constructor(
    tracks: PlayerTrack[],
    startedAt: string | null,
    initial: Partial<Pick<PlaybackState, 'rate' | 'volume' | 'muted' | 'position'>> = {},
    readonly now: () => number = () => performance.now(),
  ) {
    this.beginsAt = beginning(tracks, startedAt)
    this.#parts = tracks.map((track) => ({
      track,
      element: null,
      length: track.durationSecs,
      reached: 0,
      from: offsetOf(track, this.beginsAt),
    }))
    const calm = { playing: false, waiting: false, failed: [], measured: [], seeks: 0 }
    const usual = { position: 0, rate: 1, volume: 1, muted: false }
    this.#state = { ...calm, ...usual, ...initial, ...this.#laidOut() }
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly state = () => this.#state

  /** Attaches a track's element; returns the detach function. */
  attach(id: string, element: MediaElement): () => void {
    const part = this.#parts.find(({ track }) => track.id === id)
    if (!part) return () => undefined
    part.element = element
    element.volume = this.#state.volume
    element.muted = this.#state.muted
    this.#place(part, this.#state.position)
    this.measure(id)
    return () => {
      element.pause()
      part.element = null
      if (this.#parts.every((each) => each.element === null)) this.pause()
    }
  }

  /** Adopts the file's own length. */
  measure(id: string): void {
    const part = this.#parts.find(({ track }) => track.id === id)
    const duration = part?.element?.duration
    if (!part || duration === undefined || !Number.isFinite(duration)) return
    part.length = duration
    const measured = [...new Set([...this.#state.measured, id])]
    const laidOut = this.#laidOut()
    this.#set({ ...laidOut, measured, position: Math.min(this.#state.position, laidOut.total) })
  }

  fail(id: string): void {
    this.#set({ failed: [...new Set([...this.#state.failed, id])] })
    if (this.#usable().length === 0) this.pause()
  }

  /** Opens a track that failed once more. */
  retry(id: string): void {
    this.#set({ failed: this.#state.failed.filter((each) => each !== id) })
    const part = this.#parts.find(({ track }) => track.id === id)
    part?.element?.load()
    if (part) this.#place(part, this.#state.position)
  }

  play(): void {
    if (this.#state.playing || this.#usable().length === 0) return
    if (this.#state.position >= this.#state.total && !this.#mayGoOn()) this.seek(0)
    this.#tickedAt = this.now()
    this.#set({ playing: true })
    // Starts all files during the click, since browsers block a file that starts later by itself.
    for (const { element } of this.#usable()) this.#start(element)
    this.#timer ??= setInterval(() => this.tick(), tickMs)
    this.tick()
  }

  pause(): void {
    this.#stop()
    this.#set({ playing: false, waiting: false })
  }

  toggle(): void {
    if (this.#state.playing) this.pause()
    else this.play()
  }

  seek(position: number): void {
    for (const part of this.#open()) part.reached = Math.max(part.reached, position - part.from)
    const laidOut = this.#laidOut()
    const wanted = Math.min(Math.max(0, position), laidOut.total)
    for (const part of this.#parts) this.#place(part, wanted)
    this.#set({ ...laidOut, position: wanted, seeks: this.#state.seeks + 1 })
  }

  /** Whether a file may cover a position: the end of one of unknown length is found by playing. */
  mayCover(position: number): boolean {
    if (position < 0) return false
    return position <= this.#state.total || this.#open().some(({ from }) => position >= from)
  }

  /** At the end of what is known, a file of unknown length may have more. */
  #mayGoOn(): boolean {
    const { position } = this.#state
    return this.#open().some(({ from, element }) => position >= from && !element?.ended)
  }

  step(seconds: number): void {
    this.seek(this.#state.position + seconds)
  }

  setRate(rate: number): void {
    for (const { element } of this.#usable()) element.playbackRate = rate
    this.#set({ rate })
  }

  setVolume(volume: number, muted = false): void {
    const level = Math.min(1, Math.max(0, Math.round(volume * 20) / 20))
    for (const { element } of this.#parts) {
      if (element) Object.assign(element, { volume: level, muted })
    }
    this.#set({ volume: level, muted })
  }

  /** Aligns files and position, ten times a second while playing. */
  tick(): void {
    if (!this.#state.playing) return
    const elapsed = ((this.now() - this.#tickedAt) / 1000) * this.#state.rate
    this.#tickedAt = this.now()
    const parts = this.#usable()
    const going = parts.filter((part) => this.#covers(part) && !part.element.ended)
    const stalled = going.filter(({ element }) => element.readyState < canGoOn)
    for (const { element } of stalled) this.#start(element)
    const leader = going.find(({ track }) => track.kind === 'audio') ?? going[0]
    const waits = stalled.length > 0
    const position = leader
      ? leader.from + leader.element.currentTime
      : this.#state.position + elapsed
    for (const part of parts) {
      if (!going.includes(part) || (waits && !stalled.includes(part))) part.element.pause()
      else if (!waits) this.#follow(part, position, part === leader)
    }
    this.#grow()
    if (!leader && position >= this.#state.total) return this.#finish()
    this.#set({ position: Math.min(position, this.#state.total), waiting: waits })
  }

  #follow({ element, from }: { element: MediaElement; from: number }, to: number, leads: boolean) {
    const { rate } = this.#state
    const behind = leads ? 0 : to - from - element.currentTime
    if (Math.abs(behind) > jumpBeyondSecs) element.currentTime = to - from
    const isLevel = Math.abs(behind) <= levelWithinSecs || Math.abs(behind) > jumpBeyondSecs
    const wanted = isLevel ? rate : rate * (1 + Math.sign(behind) * nudge)
    if (element.playbackRate !== wanted) element.playbackRate = wanted
    this.#start(element)
  }

  /** A file of unknown length is as long as it was played. */
  #grow(): void {
    const open = this.#open().filter(({ element }) => element !== null)
    for (const part of open) part.reached = Math.max(part.reached, part.element?.currentTime ?? 0)
    if (open.length > 0) this.#set(this.#laidOut())
  }

  #open = () => this.#parts.filter(({ length }) => length === null)

  #covers({ from, length }: Part): boolean {
    const { position } = this.#state
    return position >= from && (length === null || position < from + length)
  }

  #usable() {
    return this.#parts.flatMap((part) =>
      part.element && !this.#state.failed.includes(part.track.id)
        ? [{ ...part, element: part.element }]
        : [],
    )
  }

  #place({ element, from, length }: Part, position: number): void {
    if (!element) return
    const time = Math.min(Math.max(0, position - from), length ?? Infinity)
    if (element.currentTime !== time) element.currentTime = time
    element.playbackRate = this.#state.rate
  }

  #start(element: MediaElement): void {
    if (!element.paused) return
    element.play().catch((reason: unknown) => {
      // An aborted start is not a refusal.
      if (reason instanceof DOMException && reason.name === 'NotAllowedError') this.pause()
    })
  }

  #stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    for (const { element } of this.#parts) element?.pause()
  }

  #finish(): void {
    this.pause()
    this.#set({ position: this.#state.total })
  }

  #laidOut(): Pick<PlaybackState, 'spans' | 'total'> {
    const spans = this.#parts.map(({ track, from, length, reached }) => ({
      id: track.id,
      from,
      to: from + (length ?? reached),
    }))
    return { spans, total: endOf(spans) }
  }

  #set(change: Partial<PlaybackState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

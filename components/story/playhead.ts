import type { Playback } from '@/components/player/playback'

/**
 * The moment that chart, words and player share, ms since the epoch. It moves while something plays,
 * ten times a second: whoever follows it subscribes, so that nothing else is drawn anew.
 */
export class Playhead {
  #at: number | null
  #position: number
  #seeks: number
  #placements = 0
  readonly #listeners = new Set<() => void>()

  /** @param playback plays what was recorded; at null nothing was, or it may not be played */
  constructor(
    readonly playback: Playback | null,
    at: number | null,
  ) {
    this.#at = at
    if (at !== null) this.#seek(at)
    const { position, seeks } = playback?.state() ?? { position: 0, seeks: 0 }
    this.#position = position
    this.#seeks = seeks
    playback?.subscribe(() => this.#follow())
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly at = () => this.#at

  /** How often somebody chose the moment. */
  readonly placements = () => this.#placements

  /** Chooses a moment, also one that no file covers: then nothing plays. */
  readonly place = (at: number): void => {
    if (this.#seek(at)) return
    this.playback?.pause()
    this.#at = at
    this.#placements += 1
    this.#tell()
  }

  #seek(at: number): boolean {
    const { playback } = this
    if (playback?.beginsAt == null) return false
    const position = (at - playback.beginsAt) / 1000
    const isWithin = playback.mayCover(position)
    if (isWithin) playback.seek(position)
    return isWithin
  }

  #follow(): void {
    const { position, seeks } = this.playback?.state() ?? { position: 0, seeks: 0 }
    const { beginsAt } = this.playback ?? { beginsAt: null }
    if (beginsAt === null || (position === this.#position && seeks === this.#seeks)) return
    if (seeks !== this.#seeks) this.#placements += 1
    this.#position = position
    this.#seeks = seeks
    this.#at = Math.round(beginsAt + position * 1000)
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

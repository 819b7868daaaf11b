import type { LivePoll, Presence } from '@/lib/contract/live-stream'

/**
 * starting: not connected yet · streaming: changes are pushed · polling: the stream has been down
 * for a while, and pages poll instead.
 */
type StreamMode = 'starting' | 'streaming' | 'polling'

export type StreamState = {
  mode: StreamMode
  /** The last poll of Telnyx; null until the stream reports one. */
  poll: LivePoll | null
  /** Who views which session, by session id. */
  presence: Readonly<Record<string, Presence['people']>>
}

export const initialState: StreamState = { mode: 'starting', poll: null, presence: {} }

/** A shorter cut is not shown. */
const pollAfterMs = 3_000

/** The stream's state in this tab, for rendering. */
export class StreamStore {
  private readonly listeners = new Set<() => void>()
  private pollTimer: ReturnType<typeof setTimeout> | undefined
  state = initialState

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  set(changes: Partial<StreamState>): void {
    this.state = { ...this.state, ...changes }
    for (const listener of this.listeners) listener()
  }

  onUp(): void {
    this.rest()
    this.set({ mode: 'streaming' })
  }

  /** The stream is down, or not up yet; viewers are soon unknown. */
  onDown(): void {
    if (this.state.mode === 'streaming') this.set({ mode: 'starting' })
    // Repeated failures count from the first one.
    this.pollTimer ??= setTimeout(() => this.set({ mode: 'polling', presence: {} }), pollAfterMs)
  }

  /** This tab is hidden and needs no events. */
  rest(): void {
    clearTimeout(this.pollTimer)
    this.pollTimer = undefined
  }
}

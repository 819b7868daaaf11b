import type { LiveLook, Presence } from '@/lib/contract/live-stream'

/**
 * starting: not yet known · streaming: changes are pushed · polling: the stream has been down for
 * more than a moment, and pages ask again and again instead.
 */
type StreamMode = 'starting' | 'streaming' | 'polling'

export type StreamState = {
  mode: StreamMode
  /** How Telnyx was last looked at; null before the stream has said it. */
  look: LiveLook | null
  /** Who looks at which session, by session id. */
  presence: Readonly<Record<string, Presence['people']>>
}

export const initialState: StreamState = { mode: 'starting', look: null, presence: {} }

/** A cut shorter than this is nobody's business. */
const pollAfterMs = 3_000

/** What this tab knows of the stream, for the page to draw. */
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

  /** The stream is down, or not up yet; who else looks is not known for long without it. */
  onDown(): void {
    if (this.state.mode === 'streaming') this.set({ mode: 'starting' })
    // One that fails to come back again and again is down since the first time.
    this.pollTimer ??= setTimeout(() => this.set({ mode: 'polling', presence: {} }), pollAfterMs)
  }

  /** Nobody looks at this tab: it need not know. */
  rest(): void {
    clearTimeout(this.pollTimer)
    this.pollTimer = undefined
  }
}

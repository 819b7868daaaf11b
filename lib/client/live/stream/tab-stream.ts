import type { QueryClient } from '@tanstack/react-query'
import { signInPath } from '@/lib/contract/routes'
import { signedOutEvent } from '../../api-fetch'
import { otherUserEvent } from '../../auth/page-user'
import { invalidateLive, oldestAnswer, patchArrivals, patchCache } from '../patch-cache'
import { lastOf, withEvent, type ChangeLog } from './change-log'
import { holdLock } from './hold-lock'
import { keepConnected, type Connection } from './keep-connected'
import type { Platform } from './platform'
import type { StreamEvent } from './stream-event'
import type { StreamStore } from './stream-store'
import type { TabMessage } from './tab-message'
import { whileVisible } from './while-visible'
import type { Wishes } from './wishes'

/** One page after another is opened faster than a stream should be. */
const settleMs = 300

export type TabOptions = {
  /** The same for all tabs of one signed-in browser, and for nobody else. */
  name: string
  client: QueryClient
  platform: Platform
  store: StreamStore
  wishes: Wishes
}

/** What one tab does for the stream that all tabs of a signed-in browser share. */
export class TabStream {
  private readonly id = Math.random().toString(36)
  private readonly channel: BroadcastChannel | undefined
  private log: ChangeLog | null = null
  private connection: Connection | null = null
  private asked = ''
  private settling: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: TabOptions) {
    const { name, platform } = options
    this.channel = platform.BroadcastChannel && new platform.BroadcastChannel(name)
  }

  start(): () => void {
    const { client, platform, store, wishes } = this.options
    const onMessage = ({ data }: MessageEvent<TabMessage>) => this.onMessage(data)
    const onReturn = () => this.connection?.hurry()
    const stopPatching = patchArrivals(client, () => ({ log: this.log, look: store.state.look }))
    this.channel?.addEventListener('message', onMessage)
    platform.window.addEventListener('online', onReturn)
    platform.window.addEventListener('focus', onReturn)
    wishes.onChange = () => this.onWishes(wishes.mine())
    const stopLooking = whileVisible(platform, () => this.onSeen())
    return () => {
      stopLooking()
      wishes.onChange = () => undefined
      platform.window.removeEventListener('online', onReturn)
      platform.window.removeEventListener('focus', onReturn)
      this.channel?.close()
      stopPatching()
    }
  }

  /** Takes every tab of this browser to the sign-in page; nothing of what they held is left. */
  signOut(): void {
    this.post({ kind: 'signed-out' })
    this.leave()
  }

  private onSeen(): () => void {
    const { name, platform, store, wishes } = this.options
    if (store.state.mode !== 'streaming') store.onDown()
    const giveBack = holdLock(name, platform.locks, () => this.onHeld())
    this.post({ kind: 'wishes', tab: this.id, sessions: wishes.mine(), isNew: true })
    return () => {
      giveBack()
      store.rest()
      this.post({ kind: 'wishes', tab: this.id, sessions: [], isNew: false })
    }
  }

  private onHeld(): () => void {
    const { client, platform, wishes } = this.options
    this.post({ kind: 'wishes?' })
    this.connection = keepConnected({
      request: () => {
        const sessions = wishes.all()
        this.asked = sessions.join()
        return { sessions, after: this.log ? lastOf(this.log) : oldestAnswer(client) }
      },
      onEvents: (events) => {
        this.post({ kind: 'events', events })
        this.onEvents(events)
      },
      onCut: (why) => {
        this.onCut()
        if (why === 'refused') platform.window.dispatchEvent(new CustomEvent(signedOutEvent))
        if (why === 'others') platform.window.dispatchEvent(new CustomEvent(otherUserEvent))
      },
    })
    return () => {
      clearTimeout(this.settling)
      this.connection?.close()
      this.connection = null
      this.onCut()
    }
  }

  private onCut(): void {
    this.post({ kind: 'cut' })
    this.options.store.onDown()
  }

  private onEvents(events: StreamEvent[]): void {
    const { client, store } = this.options
    for (const event of events) {
      this.log = withEvent(this.log, event)
      if (event.kind === 'hello') store.set({ look: event.hello.look })
      if (event.kind === 'hello') store.onUp()
      if (event.kind === 'look') store.set({ look: event.look })
      if (event.kind === 'reset') invalidateLive(client)
      if (event.kind === 'presence') {
        const { sessionId, people } = event.presence
        store.set({ presence: { ...store.state.presence, [sessionId]: people } })
      }
    }
    patchCache(client, { log: this.log, look: store.state.look })
  }

  private onMessage(message: TabMessage): void {
    const { client, store, wishes } = this.options
    switch (message.kind) {
      case 'events':
        return this.onEvents(message.events)
      case 'cut':
        return store.onDown()
      case 'state':
        this.log = message.log
        store.set({ look: message.look, presence: message.presence })
        store.onUp()
        return patchCache(client, { log: this.log, look: message.look })
      case 'wishes?':
        return this.onWishes(wishes.mine())
      case 'wishes':
        wishes.hear(message.tab, message.sessions)
        if (message.isNew) this.tellState()
        return this.renewSoon()
      case 'signed-out':
        return this.leave()
    }
  }

  private tellState(): void {
    const { mode, look, presence } = this.options.store.state
    if (!this.connection || mode !== 'streaming') return
    this.post({ kind: 'state', log: this.log, look, presence })
  }

  private onWishes(sessions: string[]): void {
    this.post({ kind: 'wishes', tab: this.id, sessions, isNew: false })
    this.renewSoon()
  }

  /** Asks for other sessions once it is clear which. */
  private renewSoon(): void {
    clearTimeout(this.settling)
    this.settling = setTimeout(() => {
      if (this.connection && this.options.wishes.all().join() !== this.asked)
        this.connection.renew()
    }, settleMs)
  }

  private leave(): void {
    this.connection?.close()
    this.options.client.clear()
    // A whole new page, so that nothing of this one stays in memory.
    this.options.platform.location.assign(signInPath())
  }

  private post(message: TabMessage): void {
    this.channel?.postMessage(message)
  }
}

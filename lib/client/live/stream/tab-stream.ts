import type { QueryClient } from '@tanstack/react-query'
import { signInPath } from '@/lib/contract/routes'
import { signedOutEvent } from '../../api-fetch'
import { otherUserEvent } from '../../auth/page-user'
import { invalidateSafety } from '../../safety/invalidate-safety'
import { invalidateLive, oldestAnswer, patchArrivals, patchCache } from '../patch-cache'
import { lastOf, withEvent, type ChangeLog } from './change-log'
import { holdLock } from './hold-lock'
import { keepConnected, type Connection } from './keep-connected'
import type { Platform } from './platform'
import type { StreamEvent } from './stream-event'
import type { StreamStore } from './stream-store'
import type { TabMessage } from './tab-message'
import { whileVisible } from './while-visible'
import type { FollowedSessions } from './followed-sessions'

/** Users open pages faster than a stream should be restarted. */
const settleMs = 300

export type TabOptions = {
  /** Shared by all tabs of one signed-in browser only. */
  name: string
  client: QueryClient
  platform: Platform
  store: StreamStore
  followed: FollowedSessions
}

/** One tab's part in the stream shared by all tabs of a signed-in browser. */
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
    const { client, platform, store, followed } = this.options
    const onMessage = ({ data }: MessageEvent<TabMessage>) => this.onMessage(data)
    const onReturn = () => this.connection?.hurry()
    const stopPatching = patchArrivals(client, () => ({ log: this.log, poll: store.state.poll }))
    this.channel?.addEventListener('message', onMessage)
    platform.window.addEventListener('online', onReturn)
    platform.window.addEventListener('focus', onReturn)
    followed.onChange = () => this.onFollowed(followed.mine())
    const stopChecking = whileVisible(platform, () => this.onSeen())
    return () => {
      stopChecking()
      followed.onChange = () => undefined
      platform.window.removeEventListener('online', onReturn)
      platform.window.removeEventListener('focus', onReturn)
      this.channel?.close()
      stopPatching()
    }
  }

  /** Takes every tab of this browser to the sign-in page, and clears their data. */
  signOut(): void {
    this.post({ kind: 'signed-out' })
    this.leave()
  }

  private onSeen(): () => void {
    const { name, platform, store, followed } = this.options
    if (store.state.mode !== 'streaming') store.onDown()
    const giveBack = holdLock(name, platform.locks, () => this.onHeld())
    this.post({ kind: 'followed', tab: this.id, sessions: followed.mine(), isNew: true })
    return () => {
      giveBack()
      store.rest()
      this.post({ kind: 'followed', tab: this.id, sessions: [], isNew: false })
    }
  }

  private onHeld(): () => void {
    const { client, platform, followed } = this.options
    this.post({ kind: 'followed?' })
    this.connection = keepConnected({
      request: () => {
        const sessions = followed.all()
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
      if (event.kind === 'hello') store.set({ poll: event.hello.poll })
      if (event.kind === 'hello') store.onUp()
      if (event.kind === 'poll') store.set({ poll: event.poll })
      if (event.kind === 'reset') invalidateLive(client)
      if (event.kind === 'presence') {
        const { sessionId, people } = event.presence
        store.set({ presence: { ...store.state.presence, [sessionId]: people } })
      }
    }
    invalidateSafety(client, events)
    patchCache(client, { log: this.log, poll: store.state.poll })
  }

  private onMessage(message: TabMessage): void {
    const { client, store, followed } = this.options
    switch (message.kind) {
      case 'events':
        return this.onEvents(message.events)
      case 'cut':
        return store.onDown()
      case 'state':
        this.log = message.log
        store.set({ poll: message.poll, presence: message.presence })
        store.onUp()
        return patchCache(client, { log: this.log, poll: message.poll })
      case 'followed?':
        return this.onFollowed(followed.mine())
      case 'followed':
        followed.hear(message.tab, message.sessions)
        if (message.isNew) this.tellState()
        return this.renewSoon()
      case 'signed-out':
        return this.leave()
    }
  }

  private tellState(): void {
    const { mode, poll, presence } = this.options.store.state
    if (!this.connection || mode !== 'streaming') return
    this.post({ kind: 'state', log: this.log, poll, presence })
  }

  private onFollowed(sessions: string[]): void {
    this.post({ kind: 'followed', tab: this.id, sessions, isNew: false })
    this.renewSoon()
  }

  /** Reconnects for other sessions once it is settled which. */
  private renewSoon(): void {
    clearTimeout(this.settling)
    this.settling = setTimeout(() => {
      if (this.connection && this.options.followed.all().join() !== this.asked)
        this.connection.renew()
    }, settleMs)
  }

  private leave(): void {
    this.connection?.close()
    this.options.client.clear()
    // A full navigation, so that nothing of this page stays in memory.
    this.options.platform.location.assign(signInPath())
  }

  private post(message: TabMessage): void {
    this.channel?.postMessage(message)
  }
}

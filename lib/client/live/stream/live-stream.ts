import type { QueryClient } from '@tanstack/react-query'
import { signInPath } from '@/lib/contract/routes'
import { browserPlatform } from './platform'
import { StreamStore } from './stream-store'
import type { TabStream } from './tab-stream'
import { FollowedSessions } from './followed-sessions'

/** The stream's state in this page; on the server always the initial one. */
export const streamStore = new StreamStore()

const followed = new FollowedSessions()
let tab: TabStream | null = null

/** Marks a session as shown in this tab, until the returned function is called. */
export const followSession = followed.follow

/**
 * Loads the stream's code after the page was drawn with its initial data.
 * @param name shared by all tabs of one signed-in browser only
 */
export function startLiveStream(name: string, client: QueryClient): () => void {
  let stop: () => void = () => undefined
  let isOver = false
  const start = async () => {
    const { TabStream: Tab } = await import('./tab-stream')
    if (isOver) return
    tab = new Tab({ name, client, platform: browserPlatform(), store: streamStore, followed })
    stop = tab.start()
  }
  // Without its code there is no stream: the page polls instead.
  start().catch(() => streamStore.onDown())
  return () => {
    isOver = true
    stop()
  }
}

/** Takes every tab of this browser to the sign-in page. */
export function leaveAllTabs(): void {
  if (tab) return tab.signOut()
  // Not loaded yet: a full navigation all the same, so that nothing of this page stays in memory.
  browserPlatform().location.assign(signInPath())
}

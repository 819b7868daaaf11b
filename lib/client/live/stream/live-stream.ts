import type { QueryClient } from '@tanstack/react-query'
import { signInPath } from '@/lib/contract/routes'
import { browserPlatform } from './platform'
import { StreamStore } from './stream-store'
import type { TabStream } from './tab-stream'
import { FollowedSessions } from './followed-sessions'

/** What this page knows of the stream; on the server always its beginning. */
export const streamStore = new StreamStore()

const followed = new FollowedSessions()
let tab: TabStream | null = null

/** Says that this tab shows a session, until the answered function is called. */
export const followSession = followed.follow

/**
 * A page opens on the data it came with: the stream's code follows after it.
 *
 * @param name the same for all tabs of one signed-in browser, and for nobody else
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
  // Without its code there is no stream: the page asks again and again instead.
  start().catch(() => streamStore.onDown())
  return () => {
    isOver = true
    stop()
  }
}

/** Takes every tab of this browser to the sign-in page. */
export function leaveAllTabs(): void {
  if (tab) return tab.signOut()
  // Not loaded yet: a whole new page all the same, so that nothing of this one stays in memory.
  browserPlatform().location.assign(signInPath())
}

import type { QueryClient } from '@tanstack/react-query'
import { browserPlatform } from './platform'
import { StreamStore } from './stream-store'
import { TabStream } from './tab-stream'
import { Wishes } from './wishes'

/** What this page knows of the stream; on the server always its beginning. */
export const streamStore = new StreamStore()

const wishes = new Wishes()
let tab: TabStream | null = null

/** Says that this tab shows a session, until the answered function is called. */
export const followSession = wishes.follow

/** @param name the same for all tabs of one signed-in browser, and for nobody else */
export function startLiveStream(name: string, client: QueryClient): () => void {
  tab = new TabStream({ name, client, platform: browserPlatform(), store: streamStore, wishes })
  return tab.start()
}

/** Takes every tab of this browser to the sign-in page. */
export function leaveAllTabs(): void {
  tab?.signOut()
}

import type { LiveCounts } from '@/lib/client/live/counts'
import type { LiveNow, Part } from '@/lib/contract/overview'

/** The live part with counts from the stream; the rest of the page is polled rarely. */
export function withPushed(part: Part<LiveNow>, counts: LiveCounts | undefined): Part<LiveNow> {
  if (!part.value || !counts) return part
  const { live: sessions, people, trouble } = counts
  return { ...part, value: { ...part.value, sessions, people, trouble } }
}

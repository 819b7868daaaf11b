'use client'

import { FreshnessChip } from '@/components/feedback/freshness-chip'
import { TopBarSlot } from '@/components/layout/top-bar-slot'
import { useChannel } from '@/lib/client/live/stream/use-stream'
import { useLive } from '@/lib/client/live/use-live'

/** The age of the live figures, as on the wall. */
export function LiveFreshness() {
  const { data, error } = useLive()
  const channel = useChannel()
  return (
    <TopBarSlot>
      <FreshnessChip freshness={data?.meta ?? null} failing={error !== null} channel={channel} />
    </TopBarSlot>
  )
}

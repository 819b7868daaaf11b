'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { claimPage } from '@/lib/client/auth/page-user'
import { startLiveStream } from '@/lib/client/live/stream/live-stream'
import { createQueryClient } from '@/lib/client/query-client'
import { ViewerRole } from '@/lib/client/viewer-role'
import type { Role } from '@/lib/contract/roles'
import { Clock } from '../ui/clock'

type ProvidersProps = {
  renderedAt: number
  userId: string
  role: Role
  /** The name under which the tabs of this signed-in browser share one stream. */
  tabs: string
  children: ReactNode
}

/** Provides the query cache, the stream that updates it, and the server's clock. */
export function Providers({ renderedAt, userId, role, tabs, children }: ProvidersProps) {
  useState(() => claimPage(userId))
  const [cache] = useState(createQueryClient)
  useEffect(() => startLiveStream(tabs, cache), [tabs, cache])
  return (
    <QueryClientProvider client={cache}>
      <ViewerRole value={role}>
        <Clock renderedAt={renderedAt}>{children}</Clock>
      </ViewerRole>
    </QueryClientProvider>
  )
}

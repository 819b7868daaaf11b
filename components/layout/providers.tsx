'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { createQueryClient } from '@/lib/client/query-client'
import { Clock } from '../ui/clock'

/** The cache of the server's state and the server's clock. */
export function Providers({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  const [cache] = useState(createQueryClient)
  return (
    <QueryClientProvider client={cache}>
      <Clock renderedAt={renderedAt}>{children}</Clock>
    </QueryClientProvider>
  )
}

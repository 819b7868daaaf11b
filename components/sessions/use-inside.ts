'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sessionQuery } from '@/lib/client/sessions/queries'
import type { SessionAnswer } from '@/lib/contract/live'

const nobody: string[] = []

/**
 * Ids of the participants in the room now, as the page knows them; the same set until one joins or
 * leaves.
 */
export function useInside(sessionId: string): ReadonlySet<string> {
  const { data } = useQuery({ ...sessionQuery(sessionId), enabled: false, select: insideOf })
  return useMemo(() => new Set(data ?? nobody), [data])
}

function insideOf({ data: { session } }: SessionAnswer): string[] {
  if (!session.active) return nobody
  return session.people.flatMap(({ id, leftAt }) => (leftAt === null ? id : []))
}

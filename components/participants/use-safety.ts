'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { safetyQuery } from '@/lib/client/safety/queries'
import { useSetAside } from '@/lib/client/safety/set-aside'
import { safetyByPerson, type RowSafety } from './row-safety'

const none: ReadonlyMap<string, RowSafety> = new Map()

/** The bans and watches of a session's people, without dismissed ones. */
export function useSafety(sessionId: string) {
  const { data } = useQuery(safetyQuery(sessionId))
  const { ids, setAside } = useSetAside()
  const safety = useMemo(() => (data ? safetyByPerson(data, ids) : none), [data, ids])
  return { safety, setAside }
}

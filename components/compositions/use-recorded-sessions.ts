'use client'

import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { serverNow } from '@/components/ui/clock'
import { listQuery } from '@/lib/client/list-query'
import { roomNamesQuery } from '@/lib/client/palette/queries'
import { holds, toWords } from '@/lib/contract/found'
import type { ListParams } from '@/lib/contract/list-params'
import type { RecordingFile } from '@/lib/contract/recording-list'
import { narrow, recordedSessions } from './recorded-sessions'

const dayMs = 86_400_000
const recentDays = 7

/**
 * Sessions with video that is ready: of a day, of the one room that the text names, or of the last
 * seven days; page by page, for Telnyx lists recordings in an order of its own.
 *
 * @param day `2026-11-22`, of UTC, or nothing
 */
export function useRecordedSessions(text: string, day: string) {
  const [since] = useState(() =>
    new Date(serverNow() - recentDays * dayMs).toISOString().slice(0, 10),
  )
  const words = toWords(text)
  const room = useNamedRoom(words)
  const params: ListParams = {
    type: 'video',
    status: 'completed',
    ...(day ? { started_from: day, started_to: day } : !room && { started_from: since }),
    ...(room && { room: room.id }),
  }
  const key = JSON.stringify(params)
  const [asked, setAsked] = useState({ key, pages: 1 })
  const pages = asked.key === key ? asked.pages : 1
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, index) =>
      listQuery<RecordingFile>('recordings', { ...params, page: String(index + 1) }),
    ),
  })
  const files = answers.flatMap(({ data }) => data?.data ?? [])
  const last = answers.at(-1)?.data?.meta
  return {
    sessions: narrow(recordedSessions(files), room ? [] : words),
    isReading: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all(answers.map(({ refetch }) => refetch())),
    readMore:
      last && (last.pages ?? 1) > pages ? () => setAsked({ key, pages: pages + 1 }) : undefined,
  }
}

/** The one room whose name holds every word; null where there are several, or none. */
function useNamedRoom(words: string[]) {
  const { data } = useQuery({ ...roomNamesQuery, enabled: words.length > 0 })
  if (words.length === 0) return null
  const found = (data ?? []).filter(({ name }) => words.every((word) => holds(name, word)))
  return found.length === 1 ? (found[0] ?? null) : null
}

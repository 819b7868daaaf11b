'use client'

import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { serverNow } from '@/components/ui/clock'
import { toFile } from '@/lib/client/directory/to-screen'
import { mirrorListQuery } from '@/lib/client/mirror-list-query'
import { recordings } from '@/lib/contract/directory/recordings'
import type { RecordingRow } from '@/lib/contract/directory/rows'
import type { ListParams } from '@/lib/contract/list-params'
import { recordedSessions } from './recorded-sessions'

const dayMs = 86_400_000
const recentDays = 7

/**
 * Sessions with finished video, newest first, page by page: of a day, of those that match a text,
 * or of the last seven days.
 *
 * @param day `2026-11-22` in UTC, or empty
 */
export function useRecordedSessions(text: string, day: string) {
  const [since] = useState(() =>
    new Date(serverNow() - recentDays * dayMs).toISOString().slice(0, 10),
  )
  const q = text.trim()
  const params: ListParams = {
    ...(q && { q }),
    ...(day ? { from: day, to: day } : !q && { from: since }),
    type: 'video',
    state: 'completed',
    gone: 'no',
  }
  const key = JSON.stringify(params)
  const [asked, setAsked] = useState<{ key: string; after: string[] }>({ key, after: [] })
  const after = asked.key === key ? asked.after : []
  const answers = useQueries({
    queries: [null, ...after].map((cursor) =>
      mirrorListQuery<RecordingRow>(recordings, { ...params, ...(cursor && { after: cursor }) }),
    ),
  })
  const files = answers.flatMap(({ data }) => data?.data ?? []).map(toFile)
  const next = answers.at(-1)?.data?.meta.after
  return {
    sessions: recordedSessions(files),
    isReading: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all(answers.map(({ refetch }) => refetch())),
    readMore: next ? () => setAsked({ key, after: [...after, next] }) : undefined,
  }
}

import { infiniteQueryOptions } from '@tanstack/react-query'
import type { ActivityAnswer } from '@/lib/contract/audit'
import { apiFetch } from '../api-fetch'

/** The acts on one object, or of one user. */
export type ActivitySubject = { targetType: string; targetId: string } | { actorId: string }

/** Acts, newest first; the next page holds older ones. */
export function activityQuery(subject: ActivitySubject) {
  return infiniteQueryOptions({
    queryKey: ['activity', subject],
    queryFn: async ({ signal, pageParam }) => {
      const search = new URLSearchParams(wireOf(subject))
      if (pageParam !== null) search.set('before', String(pageParam))
      return (await apiFetch<ActivityAnswer>(`/api/activity?${search}`, { signal })).body
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ meta }) => meta.older,
  })
}

function wireOf(subject: ActivitySubject): Record<string, string> {
  if ('actorId' in subject) return { actor_id: subject.actorId }
  return { target_type: subject.targetType, target_id: subject.targetId }
}

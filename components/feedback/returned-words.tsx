'use client'

import { useTranslations } from 'next-intl'
import type { Return } from '@/lib/contract/returned'
import { RelativeTime } from '../ui/relative-time'

/** Who removed them and how long ago; that it is the same person is not known, only the claim is. */
export function ReturnedWords({ kick, viewerId }: { kick: Return['kick']; viewerId: string }) {
  const t = useTranslations('feedback')
  const removedAt = Date.parse(kick.sentAt) + (kick.confirmedAfterMs ?? 0)
  return t.rich('returned', {
    who: kick.actor.id === viewerId ? 'you' : 'other',
    name: () => <bdi>{kick.actor.name}</bdi>,
    ago: () => <RelativeTime at={new Date(removedAt).toISOString()} />,
    b: (chunks) => <b>{chunks}</b>,
  })
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { removedAt, type Return } from '@/lib/contract/returned'
import { RelativeTime } from '../ui/relative-time'

type ReturnedWordsProps = {
  kick: Return['kick']
  viewerId: string
  /** The person who is back; null if their name is beside it. */
  who: (() => ReactNode) | null
}

/** Who removed them and how long ago. */
export function ReturnedWords({ kick, viewerId, who }: ReturnedWordsProps) {
  const t = useTranslations('feedback')
  const values = {
    by: kick.actor.id === viewerId ? 'you' : 'other',
    name: () => <bdi>{kick.actor.name}</bdi>,
    ago: () => <RelativeTime at={new Date(removedAt(kick)).toISOString()} />,
    b: (chunks: ReactNode) => <b>{chunks}</b>,
  }
  return who ? t.rich('returnedNamed', { ...values, who }) : t.rich('returned', values)
}

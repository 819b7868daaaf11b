'use client'

import { useTranslations } from 'next-intl'
import type { Receipt } from '@/lib/contract/live'
import { AbsoluteTime } from '../ui/absolute-time'

type SeenByProps = { acknowledged: NonNullable<Receipt['acknowledged']>; viewerId: string }

/** Who acknowledged a failed act, and when. */
export function SeenBy({ acknowledged: { by, at }, viewerId }: SeenByProps) {
  const t = useTranslations('feedback')
  return (
    <span className="text-faint">
      {t.rich('seenBy', {
        who: by.id === viewerId ? 'you' : 'other',
        name: () => <bdi>{by.name}</bdi>,
        time: () => <AbsoluteTime at={at} format="clock" />,
      })}
    </span>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { tokensQuery } from '@/lib/client/bans/tokens'

/** Until when a banned person can still join with an earlier token, if known. */
export default function TokensBefore({ roomId }: { roomId: string | null }) {
  const t = useTranslations('kick')
  const { data } = useQuery(tokensQuery(roomId))
  if (!data) return t('tokenBanned')
  const { tokens_until: until } = data
  if (until === null) return t('tokenNone')
  return t.rich('tokenUntil', { time: () => <AbsoluteTime at={until} format="clock" /> })
}

import { useTranslations } from 'next-intl'
import type { Channel } from '@/lib/client/live/stream/use-stream'
import type { Freshness } from '@/lib/contract/live'
import { useFullTime } from '../ui/use-full-time'
import { errorKeyOf } from './receipt-words'

/** The page's channel, when Telnyx last sent data, and why it is not newer. */
export function useFreshnessTitle(freshness: Freshness | null, channel: Channel) {
  const t = useTranslations()
  const full = useFullTime()
  if (freshness === null) return undefined
  const { key } = freshness.problem ?? {}
  return [
    key && t(`errors.${errorKeyOf(key)}.title`),
    t('feedback.freshnessOfTelnyx', { time: full(freshness.asOf) }),
    t('feedback.channel', { mode: channel.mode }),
    channel.webhooks && t('feedback.webhooks', { state: channel.webhooks }),
  ]
    .filter(Boolean)
    .join(' · ')
}

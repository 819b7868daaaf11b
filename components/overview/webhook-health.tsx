import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Health } from '@/lib/contract/overview'
import { HealthLine } from './health-line'

/** Whether webhooks report events, or polls have to find them. */
export function WebhookHealth({ webhooks: { state, lastReportAt } }: Pick<Health, 'webhooks'>) {
  const t = useTranslations('overview')
  return (
    <HealthLine
      name={t('webhooks')}
      trouble={state === 'silent' ? 'caution' : undefined}
      off={state === 'off'}
      value={lastReportAt ? <RelativeTime at={lastReportAt} /> : '–'}
    >
      {t(`webhookStates.${state}`)}
    </HealthLine>
  )
}

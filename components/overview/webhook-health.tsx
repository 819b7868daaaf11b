import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Health } from '@/lib/contract/overview'
import { HealthLine } from './health-line'

/** Whether Telnyx tells what happens, or has to be asked. */
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

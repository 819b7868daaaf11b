'use client'

import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Health, Part } from '@/lib/contract/overview'
import { Block } from './block'
import { ChainHealth } from './chain-health'
import { CopyHealth } from './copy-health'
import { HealthLine } from './health-line'
import { PartBody } from './part-body'
import { TelnyxHealth } from './telnyx-health'
import { WebhookHealth } from './webhook-health'

type HealthPanelProps = { part: Part<Health> | undefined; mayVerify: boolean }

/** The health of what the desk depends on. */
export function HealthPanel({ part, mayVerify }: HealthPanelProps) {
  const t = useTranslations('overview')
  const asOf = part?.asOf
  return (
    <Block
      title={t('health')}
      end={asOf && t.rich('checked', { time: () => <RelativeTime at={asOf} /> })}
    >
      <PartBody part={part}>
        {({ telnyx, webhooks, database, copy, chain }) => (
          <>
            <TelnyxHealth telnyx={telnyx} />
            <WebhookHealth webhooks={webhooks} />
            <HealthLine
              name={t('database')}
              value={t('milliseconds', { value: Math.max(1, Math.round(database.roundTripMs)) })}
            >
              {t(`databaseKinds.${database.kind}`)}
            </HealthLine>
            <CopyHealth copy={copy} />
            <ChainHealth chain={chain} mayVerify={mayVerify} />
          </>
        )}
      </PartBody>
    </Block>
  )
}

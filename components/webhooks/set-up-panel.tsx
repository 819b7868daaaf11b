'use client'

import { useQuery } from '@tanstack/react-query'
import { Check, Copy } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { useCopy } from '@/components/ui/use-copy'
import { webhookEventsQuery } from '@/lib/client/webhooks/queries'
import type { WebhookSetUp } from '@/lib/contract/webhooks'
import { EndpointTest } from './endpoint-test'

/** What receiving webhooks requires, and the evidence that it works. */
export function SetUpPanel({ setUp }: { setUp: WebhookSetUp }) {
  const t = useTranslations('webhooks')
  const format = useFormatter()
  const newest = useQuery(webhookEventsQuery).data?.data[0]
  const { keys, url } = setUp
  const facts = [
    { id: 'url', label: t('url'), value: <OwnUrl url={url} /> },
    {
      id: 'keys',
      label: t('keys'),
      value:
        keys.length === 0 ? (
          <span className="text-warning">{t('keyMissing')}</span>
        ) : (
          t('keysSet', { count: keys.length, keys: format.list(keys, { type: 'unit' }) })
        ),
    },
    {
      id: 'last',
      label: t('lastVerified'),
      value: newest ? (
        <RelativeTime at={newest.receivedAt} />
      ) : (
        <span className="text-faint">{t('noneYet')}</span>
      ),
    },
  ]
  return (
    <Section title={t('receiving')} intro={t('receivingIntro')}>
      <Obstacle setUp={setUp} />
      <Facts facts={facts} />
      {keys.length > 0 && <EndpointTest />}
    </Section>
  )
}

function OwnUrl({ url }: { url: string }) {
  const t = useTranslations('webhooks')
  const { copied, copy } = useCopy()
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span className="font-mono text-12 [overflow-wrap:anywhere]">{url}</span>
      <Button size="act" icon={copied ? <Check /> : <Copy />} onClick={() => void copy(url)}>
        {t(copied ? 'copied' : 'copyUrl')}
      </Button>
    </span>
  )
}

const words = {
  b: (chunks: ReactNode) => <b>{chunks}</b>,
  code: (chunks: ReactNode) => <code className="font-mono text-strong">{chunks}</code>,
}

/** The obstacle that keeps every room from sending events here. */
function Obstacle({ setUp: { keys, reachable } }: { setUp: WebhookSetUp }) {
  const t = useTranslations('webhooks')
  if (keys.length > 0 && reachable) return null
  return (
    <Notice tone="caution" className="mb-4">
      {t.rich(keys.length === 0 ? 'noKey' : 'noWay', words)}
    </Notice>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { testEndpoint } from '@/lib/client/webhooks/acts'
import type { WebhookTest } from '@/lib/contract/webhooks'

/** Tests our webhook URL: whether it is reachable and refuses unsigned requests. */
export function EndpointTest() {
  const t = useTranslations('webhooks')
  const test = useMutation({ mutationFn: testEndpoint })
  return (
    <div className="mt-4 grid justify-items-start gap-2.5">
      <Button pending={test.isPending} onClick={() => test.mutate()} className="phone:h-11">
        {t('test')}
      </Button>
      {test.error && <FailureNotice error={test.error} />}
      {test.data && <Verdict test={test.data} />}
      <p className="max-w-140 text-12 text-faint">{t('testHint')}</p>
    </div>
  )
}

function Verdict({ test: { verdict, status, problem, ms } }: { test: WebhookTest }) {
  const t = useTranslations('webhooks.verdicts')
  return (
    <Notice tone={verdict === 'refused' ? 'accent' : 'trouble'}>
      {t.rich(verdict, {
        status: status ?? '',
        problem: problem ?? '',
        ms,
        b: (chunks: ReactNode) => <b>{chunks}</b>,
      })}
    </Notice>
  )
}

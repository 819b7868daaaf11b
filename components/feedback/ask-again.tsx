'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toFailure } from '@/lib/client/api-failure'
import type { useAskAgain } from '@/lib/client/sessions/use-ask-again'
import { AbsoluteTime } from '../ui/absolute-time'
import { Button } from '../ui/button'

export type Asking = ReturnType<typeof useAskAgain>

/** Reads one session from Telnyx again. */
export function AskAgainButton({ asking, short = false }: { asking: Asking; short?: boolean }) {
  const t = useTranslations('feedback')
  return (
    <Button
      size="act"
      variant="quiet"
      icon={<RotateCw />}
      pending={asking.isPending}
      aria-label={t('askTelnyxAgain')}
      title={t('askTelnyxAgain')}
      onClick={() => asking.mutate()}
      className="text-warning!"
    >
      {t(short ? 'askAgain' : 'askTelnyxAgain')}
    </Button>
  )
}

/** The result, while report and read still disagree. */
export function AskedAgain({ asking }: { asking: Asking }) {
  const t = useTranslations()
  if (asking.isError)
    return t('feedback.notAnswered', { why: t(`errors.${toFailure(asking.error).key}.title`) })
  if (!asking.isSuccess) return null
  const { asOf } = asking.data.meta
  return t.rich('feedback.stillSo', { time: () => <AbsoluteTime at={asOf} format="seconds" /> })
}

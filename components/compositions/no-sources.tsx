'use client'

import { useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import type { SourcesAnswer } from '@/lib/contract/composition'

/** Why nothing can be composed, and what would change it. */
export function NoSources({
  sources: { sources, room, live },
}: {
  sources: SourcesAnswer['data']
}) {
  const t = useTranslations('compose')
  const waiting = sources.length
  return (
    <div role="status">
      {waiting > 0 ? (
        <Empty title={t('waiting')}>{t('waitingText', { count: waiting })}</Empty>
      ) : (
        <Empty title={t('none')}>
          {t(room?.recording === false ? 'noneOff' : live ? 'noneLive' : 'noneText')}
        </Empty>
      )}
    </div>
  )
}

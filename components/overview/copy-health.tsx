import { useTranslations } from 'next-intl'
import type { Health } from '@/lib/contract/overview'
import { HealthLine } from './health-line'

/** The mirror looks for changes every 45 s; an older copy is behind. */
const maxBehindSecs = 150

/** How far the mirror, the source of lists and history, is behind. */
export function CopyHealth({ copy: { behindSecs, isComplete } }: Pick<Health, 'copy'>) {
  const t = useTranslations('overview')
  const isBehind = behindSecs !== null && behindSecs > maxBehindSecs
  return (
    <HealthLine
      name={t('copy')}
      trouble={isBehind ? 'caution' : undefined}
      off={behindSecs === null}
      value={behindSecs === null ? '–' : t('behind', { seconds: behindSecs })}
    >
      {t(isBehind ? 'copyStates.behind' : isComplete ? 'copyStates.whole' : 'copyStates.partly')}
    </HealthLine>
  )
}

import { useTranslations } from 'next-intl'
import type { Health } from '@/lib/contract/overview'
import { HealthLine } from './health-line'

/** Changes are looked for every 45 s; a copy that is older than this is behind. */
const maxBehindSecs = 150

/** How far the copy of the account, from which lists and history come, is behind. */
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

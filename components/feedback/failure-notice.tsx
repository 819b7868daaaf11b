import { useTranslations } from 'next-intl'
import { ShortId } from '../ui/short-id'
import { FailureDetail } from './failure-detail'
import { FailureTitle } from './failure-title'
import { Notice } from './notice'
import { toFailure } from '@/lib/client/api-failure'

type FailureNoticeProps = { error: Error; className?: string }

/** Why a form or an act failed: what it means, and what to quote. */
export function FailureNotice({ error, className }: FailureNoticeProps) {
  const t = useTranslations()
  const failure = toFailure(error)
  const { key, outcome, code, requestId } = failure
  const unknown = outcome === 'unknown'
  return (
    <Notice tone={unknown ? 'caution' : 'trouble'} className={className}>
      <b>
        <FailureTitle of={key} />
      </b>{' '}
      {t(`errors.${key}.means`)} <span className="text-muted">{t(`errors.${key}.todo`)}</span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-faint empty:hidden">
        <span className="[overflow-wrap:anywhere] empty:hidden">
          <FailureDetail failure={failure} />
        </span>
        {code && <span>{t('feedback.code', { code })}</span>}
        {requestId && (
          <span className="flex items-center gap-1.5">
            {t('feedback.requestId')} <ShortId id={requestId} />
          </span>
        )}
      </span>
    </Notice>
  )
}

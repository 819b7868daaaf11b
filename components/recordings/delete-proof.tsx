'use client'

import { useTranslations } from 'next-intl'
import { FailureDetail } from '@/components/feedback/failure-detail'
import { FailureTitle } from '@/components/feedback/failure-title'
import { proofSeconds } from '@/components/ui/duration'
import { ShortId } from '@/components/ui/short-id'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import type { DeleteProgress } from '@/lib/client/recordings/delete-recording'

const shapes: Record<DeleteProgress['state'], { shape: Shape; tone: string }> = {
  sending: { shape: 'sending', tone: 'text-accent' },
  watching: { shape: 'accepted', tone: 'text-accent' },
  gone: { shape: 'confirmed', tone: 'text-accent' },
  already: { shape: 'confirmed', tone: 'text-accent' },
  listed: { shape: 'trouble', tone: 'text-danger' },
  unknown: { shape: 'unknown', tone: 'text-warning' },
  refused: { shape: 'trouble', tone: 'text-danger' },
  not_sent: { shape: 'trouble', tone: 'text-danger' },
}

/** The receipt of a deletion; it says gone only after a read confirmed it. */
export function DeleteProof({ progress }: { progress: DeleteProgress }) {
  const t = useTranslations('recordings.proof')
  const feedback = useTranslations('feedback')
  const { shape, tone } = shapes[progress.state]
  const seconds = progress.state === 'gone' ? proofSeconds(progress.afterMs) : 0
  const failure = 'failure' in progress ? progress.failure : null
  return (
    <div role="status" className="mt-4 flex gap-2">
      <StatusShape shape={shape} className={`mt-1 ${tone}`} />
      <div className="min-w-0">
        <p className="text-strong">{t(progress.state, { seconds })}</p>
        {failure && (
          <p className="text-12 [overflow-wrap:anywhere] text-muted">
            <FailureTitle of={failure.key} /> <FailureDetail failure={failure} />
          </p>
        )}
        {failure?.requestId && (
          <p className="flex items-center gap-1.5 text-12 text-faint">
            {feedback('requestId')} <ShortId id={failure.requestId} />
          </p>
        )}
      </div>
    </div>
  )
}

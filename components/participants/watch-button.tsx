'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { createBan } from '@/lib/client/bans/acts'
import type { KickBan } from '@/lib/client/sessions/moderation-request'

type WatchButtonProps = {
  participantId: string
  sessionId: string
  /** The ban as chosen; null if it cannot be made. */
  ban: KickBan | null
  reason: string
  onDone: () => void
}

/** An alternative to a ban: every join of the person is only announced to moderators. */
export default function WatchButton({ ban, reason, onDone, ...of }: WatchButtonProps) {
  const t = useTranslations('kick')
  const watch = useMutation(createBan(useQueryClient()))
  const order = () => {
    if (!ban) return
    const { participantId: participant_id, sessionId: session_id } = of
    watch.mutate({ ...ban, participant_id, session_id, reason, watch: true }, { onSuccess: onDone })
  }
  return (
    <>
      <p className="mt-2.5 flex flex-wrap items-center gap-x-2 text-12 text-muted">
        <Button
          size="act"
          disabled={ban === null || reason === ''}
          pending={watch.isPending}
          onClick={order}
        >
          {t('watch')}
        </Button>
        {t('watchMeans')}
      </p>
      {watch.error && <FailureNotice error={watch.error} className="mt-2" />}
    </>
  )
}

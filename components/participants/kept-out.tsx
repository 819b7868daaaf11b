'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { useCopy } from '@/components/ui/use-copy'
import { liftBan } from '@/lib/client/bans/acts'
import { banQuery } from '@/lib/client/bans/queries'
import { newJoinLink } from '@/lib/client/rooms/new-join-link'
import { safetyQuery } from '@/lib/client/safety/queries'
import { settingsQuery } from '@/lib/client/settings/queries'
import { sessionEnd, type Ban } from '@/lib/contract/bans'

type KeptOutProps = { sessionId: string; participantId: string }

/** After a kick with a ban: its end, and a button to lift it; a kick has no undo. */
export default function KeptOut({ sessionId, participantId }: KeptOutProps) {
  const { data } = useQuery(safetyQuery(sessionId))
  const mark = data?.marks.find(
    ({ participant_id: id, by_user: isOurs }) => id === participantId && isOurs,
  )
  const { data: ban } = useQuery({ ...banQuery(mark?.ban_id ?? ''), enabled: mark !== undefined })
  return ban ? <Way ban={ban} /> : null
}

function Way({ ban }: { ban: Ban }) {
  const t = useTranslations('safety.keptOut')
  const template = useQuery(settingsQuery).data?.joinLinkTemplate
  const lift = useMutation(liftBan(useQueryClient()))
  const { copy, outcome } = useCopy()
  const [error, setError] = useState<Error | null>(null)
  const canLink = Boolean(template) && ban.room !== null
  const link = async () => {
    if (!template || !ban.room) return
    const made = await newJoinLink(template, ban.room, ban.identity)
    if (made) await copy(made)
  }
  const failure = lift.error ?? error
  return (
    <>
      <p className="mt-1 text-12 text-muted">
        <Until ban={ban} />
      </p>
      {ban.state === 'active' && (
        <Button
          size="act"
          className="mt-1"
          pending={lift.isPending}
          onClick={() =>
            lift.mutate(
              { id: ban.id, reason: t('reason') },
              { onSuccess: () => void link().catch((thrown: Error) => setError(thrown)) },
            )
          }
        >
          {t(canLink ? 'liftAndCopy' : 'lift')}
        </Button>
      )}
      {outcome}
      {failure && <FailureNotice error={failure} className="mt-1" />}
    </>
  )
}

function Until({ ban: { until, state, kind } }: { ban: Ban }) {
  const t = useTranslations('safety.keptOut')
  if (state === 'lifted') return t('lifted')
  if (until === null) return t('forGood', { kind })
  if (until === sessionEnd) return t('session', { kind })
  return t.rich('until', { kind, time: () => <AbsoluteTime at={until} format="clock" /> })
}

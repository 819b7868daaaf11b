'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { onePress } from '@/components/ui/second-click'
import { useModeration } from '@/lib/client/sessions/use-moderation'
import { useSession } from '@/lib/client/sessions/use-session'
import { settingsQuery } from '@/lib/client/settings/queries'
import { isUnderWay } from '@/lib/contract/in-flight'
import { can, type Role } from '@/lib/contract/roles'
import { personRow } from './person-row'
import { useParticipantActs } from './use-participant-acts'

const KickPopover = onDemand(() => import('./kick-popover').then((file) => file.KickPopover))

type PersonLiveProps = {
  participantId: string
  sessionId: string
  viewer: { id: string; name: string; role: Role }
}

/** The acts on one person where they are now, and what became of the last; nothing once they left. */
export default function PersonLive({ participantId, sessionId, viewer }: PersonLiveProps) {
  const t = useTranslations('kick')
  // Loads the reasons before the question opens, so that nothing moves in it.
  useQuery(settingsQuery)
  const answer = useSession(sessionId).data
  const acts = useParticipantActs(useModeration(sessionId, viewer))
  const [asked, setAsked] = useState<HTMLElement | null>(null)
  const person = answer?.data.session.people.find(({ id }) => id === participantId)
  if (!answer || !person) return null
  const { session, receipts } = answer.data
  const row = personRow(session, person, receipts)
  const waiting = row.receipt && isUnderWay(row.receipt) ? row.receipt.act : null
  const isMuting = waiting === 'mute' || waiting === 'unmute'
  return (
    <>
      {row.receipt && (
        <ReceiptLine receipt={row.receipt} viewerId={viewer.id} className="min-w-0" />
      )}
      {row.inside && can(viewer.role, 'sessions.moderate') && (
        <span className="ml-auto flex gap-2 phone:ml-0 phone:w-full phone:*:h-11 phone:*:flex-1">
          <Button pending={isMuting} {...onePress(() => acts.on(row.muteAct, [row]))}>
            {t(row.muteAct)}
          </Button>
          <Button
            variant="danger-quiet"
            pending={waiting === 'kick'}
            aria-haspopup="dialog"
            onClick={(event) => setAsked(event.currentTarget)}
          >
            {t('ask')}
          </Button>
        </span>
      )}
      {asked && row.inside && (
        <KickPopover
          rows={[row]}
          kept={0}
          anchor={{ current: asked }}
          asOf={answer.meta.asOf}
          place={{ sessionId, room: session.room }}
          role={viewer.role}
          onKick={(reason, ban) => {
            acts.on('kick', [row], reason, ban)
            setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { safetyQuery } from '@/lib/client/safety/queries'
import { ProposalWords } from './proposal-words'
import { StillThere } from './still-there'
import { useProposals } from './use-proposals'

type RoomSafetyProps = {
  sessionId: string
  canAct: boolean
  onEnd: (button: HTMLElement) => void
  onTrouble: (button: HTMLElement) => void
}

/** The banned participants still inside, and the proposed modes. */
export default function RoomSafety({ sessionId, canAct, onEnd, onTrouble }: RoomSafetyProps) {
  const t = useTranslations('safety')
  const { data } = useQuery(safetyQuery(sessionId))
  const { proposals, setAside } = useProposals()
  const own = proposals.filter(({ session_id: id }) => id === sessionId)
  const there = (data?.marks ?? []).filter(({ state }) => state === 'still_there')
  if (own.length === 0 && there.length === 0) return null
  const freeze = (
    <Button size="act" aria-haspopup="dialog" onClick={(event) => onTrouble(event.currentTarget)}>
      {t('freeze')}
    </Button>
  )
  return (
    <div className="grid gap-2 px-gutter pt-2.5">
      {there.map((mark) => (
        <Notice
          key={mark.participant_id}
          tone="trouble"
          action={
            canAct && (
              <span className="flex gap-1.5">
                <Button
                  size="act"
                  variant="danger-quiet"
                  aria-haspopup="dialog"
                  onClick={(event) => onEnd(event.currentTarget)}
                >
                  {t('end')}
                </Button>
                {freeze}
              </span>
            )
          }
        >
          <StillThere mark={mark} />
        </Notice>
      ))}
      {own.map((proposal) => (
        <Notice
          key={proposal.id}
          tone="caution"
          action={
            canAct && (
              <span className="flex gap-1.5">
                {freeze}
                <Button size="act" variant="quiet" onClick={() => setAside(proposal.id)}>
                  {t('notNow')}
                </Button>
              </span>
            )
          }
        >
          <ProposalWords proposal={proposal} />
        </Notice>
      ))}
    </div>
  )
}

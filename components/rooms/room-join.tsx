'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import type { Role } from '@/lib/contract/roles'
import type { Room } from '@/lib/contract/telnyx'
import { ActFailure } from './act-failure'
import { JoinLinkLine } from './join-link-line'
import { JoinTokenCard } from './join-token-card'
import { MakeTokenForm } from './make-token-form'
import { RefreshTokenForm } from './refresh-token-form'
import type { JoinTokenState } from './use-join-token'

type RoomJoinProps = { roomId: string; room: Room; role: Role; joinToken: JoinTokenState }

/** Creates join tokens, shows the last one, and refreshes others. */
export function RoomJoin({ roomId, room, role, joinToken }: RoomJoinProps) {
  const t = useTranslations('joinToken')
  const { issued } = joinToken
  return (
    <div className="grid max-w-160 grid-cols-[minmax(0,1fr)] gap-8">
      <section aria-labelledby="join-token" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <div>
          <h2 id="join-token">{t('title')}</h2>
          <p className="text-12 text-muted">{t('text')}</p>
        </div>
        <MakeTokenForm joinToken={joinToken} />
        <Failure act="make" joinToken={joinToken} />
        {issued && (
          <JoinTokenCard issued={issued} via={joinToken.via} onDiscard={joinToken.discard}>
            <JoinLinkLine
              issued={issued}
              roomId={roomId}
              roomName={room.unique_name ?? null}
              role={role}
            />
          </JoinTokenCard>
        )}
      </section>
      <section
        aria-labelledby="refresh-token"
        className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line pt-4"
      >
        <div>
          <h2 id="refresh-token">{t('refreshTitle')}</h2>
          <p className="text-12 text-muted">{t('refreshText')}</p>
        </div>
        <RefreshTokenForm joinToken={joinToken} />
        <Failure act="refresh" joinToken={joinToken} />
      </section>
    </div>
  )
}

function Failure({ act, joinToken: { failure } }: { act: string; joinToken: JoinTokenState }) {
  const t = useTranslations('joinToken')
  if (failure?.act !== act) return null
  if (failure.failure === 'incomplete') return <Notice tone="trouble">{t('incomplete')}</Notice>
  return <ActFailure failure={failure.failure} />
}

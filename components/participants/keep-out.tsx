'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { UntilField } from '@/components/feedback/until-field'
import { Segmented } from '@/components/ui/segmented'
import { useRoomName } from '@/components/ui/use-room-name'
import type { BanKind } from '@/lib/contract/bans'
import { can, type Role } from '@/lib/contract/roles'
import { HangsOn } from './hangs-on'
import type { KeepOutState } from './use-keep-out'

export type BanPlace = { sessionId: string; room: { id: string; name: string | null } | null }

type KeepOutProps = {
  keepOut: KeepOutState
  place: BanPlace
  role: Role
  /** The person, if there is only one: only then the compared value can be chosen. */
  participantId: string | null
}

/** Whether, how long and where a kicked person is banned. */
export function KeepOut({ keepOut, place, role, participantId }: KeepOutProps) {
  const t = useTranslations('keepOut')
  const { order, change } = keepOut
  const mayWide = can(role, 'bans.wide')
  return (
    <>
      <UntilField
        label={t('title')}
        none={t('no')}
        value={order}
        onChange={(until) => change(until)}
        hasSession
        mayForGood={mayWide}
      />
      {order.choice !== null && (
        <>
          <Where place={place} keepOut={keepOut} mayWide={mayWide} />
          {participantId !== null && (
            <HangsOn
              participantId={participantId}
              value={order.kind}
              onChange={(kind: BanKind) => change({ kind })}
            />
          )}
          {participantId === null && <p className="mt-2 text-12 text-muted">{t('eachByRule')}</p>}
        </>
      )}
    </>
  )
}

type WhereProps = { place: BanPlace; keepOut: KeepOutState; mayWide: boolean }

function Where({ place, keepOut: { order, change }, mayWide }: WhereProps) {
  const t = useTranslations('keepOut')
  const id = useId()
  const room = useRoomName({ room: place.room })
  if (!mayWide)
    return (
      <p className="mt-2 text-12 text-muted">
        {t.rich('inRoom', { room: () => <bdi>{room}</bdi> })}
      </p>
    )
  return (
    <div className="mt-3.5">
      <span id={id} className="mb-1.5 block font-560">
        {t('where')}
      </span>
      <Segmented
        label={t('where')}
        options={[
          ...(place.room ? [{ value: 'room', label: room } as const] : []),
          { value: 'account', label: t('everyRoom') },
        ]}
        value={order.scope}
        onChange={(scope) => change({ scope })}
      />
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { PersonName } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import type { Aim } from './view'

/** The target of the acts below, by claimed name and the end of the id, which cannot be forged. */
export function AimOf({ aim: { session, person } }: { aim: Aim }) {
  const t = useTranslations('palette')
  const room = displayName(session.room?.name).name ?? t('unnamedRoom')
  const claim = claimedName(person?.context)
  return (
    <p className="flex min-w-0 items-center gap-2.5 border-b border-line px-4 py-2.5">
      {person ? (
        <PersonName name={claim.name} whole={claim.whole} hidden={claim.hidden} id={person.id} />
      ) : (
        <StatusShape shape="live" />
      )}
      <bdi className={`min-w-0 truncate ${person ? 'text-muted' : 'font-600 text-strong'}`}>
        {room}
      </bdi>
    </p>
  )
}

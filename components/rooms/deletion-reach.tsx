'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { PersonName } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { roomTotalsQuery } from '@/lib/client/rooms/queries'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson, LiveSession } from '@/lib/contract/live'

type DeletionReachProps = {
  roomId: string
  sessionId: string | null
  /** The people in that session; null if it could not be read. */
  live: LiveSession | null
}

/** What the deletion of a room affects, as far as known. */
export function DeletionReach({ roomId, sessionId, live }: DeletionReachProps) {
  const t = useTranslations('deleteRoom')
  const inside = (live?.people ?? []).filter((person) => person.leftAt === null)
  return (
    <div className="mt-3.5 grid gap-2">
      {sessionId && live === null ? (
        <Trouble>{t('insideUnknown')}</Trouble>
      ) : inside.length > 0 ? (
        <div>
          <Trouble>{t('inside', { count: inside.length })}</Trouble>
          <People people={inside} />
        </div>
      ) : (
        <p>{t('insideNobody')}</p>
      )}
      <dl className="flex gap-4">
        <dt className="text-faint">{t('listed')}</dt>
        <dd>
          <Totals roomId={roomId} sessionId={sessionId} />
        </dd>
      </dl>
    </div>
  )
}

function Trouble({ children }: { children: string }) {
  return (
    <p className="flex gap-2 font-560 text-danger">
      <StatusShape shape="trouble" className="mt-1" />
      {children}
    </p>
  )
}

const maxShown = 8

function People({ people }: { people: LivePerson[] }) {
  const t = useTranslations('deleteRoom')
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-12">
      {people.slice(0, maxShown).map((person) => {
        const { name, hidden } = claimedName(person.context)
        return (
          <li key={person.id} className="max-w-48 min-w-0">
            <PersonName name={name} id={person.id} size="xs" hidden={hidden} />
          </li>
        )
      })}
      {people.length > maxShown && (
        <li className="text-muted">{t('more', { count: people.length - maxShown })}</li>
      )}
    </ul>
  )
}

function Totals({ roomId, sessionId }: { roomId: string; sessionId: string | null }) {
  const t = useTranslations('deleteRoom')
  const { data, isPending } = useQuery({
    ...roomTotalsQuery(roomId, sessionId),
    refetchOnMount: 'always',
  })
  if (isPending) return t('totalsWaiting')
  if (data?.sessions == null || data.recordings == null) return t('totalsUnknown')
  return t('totals', { sessions: data.sessions, recordings: data.recordings })
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { Radio } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { StatusShape } from '@/components/ui/status-shape'
import { liveQuery } from '@/lib/client/live/queries'
import { displayName } from '@/lib/contract/display-name'
import { Group, Item } from './item'
import { rank } from './rank'
import type { Aim } from './view'

const maxShown = 6

/** Sessions that are live; each opens its acts. */
export function LiveSessions({ text, onAim }: { text: string; onAim: (aim: Aim) => void }) {
  const t = useTranslations('palette')
  const live = useQuery(liveQuery())
  const nameOf = (name: string | null | undefined) => displayName(name).name ?? t('unnamedRoom')
  const sessions = rank(
    live.data?.data.sessions ?? [],
    ({ room }) => nameOf(room?.name),
    text,
    maxShown,
  )
  if (sessions.length === 0) return null
  return (
    <Group heading={t('liveSessions')}>
      {sessions.map((session) => (
        <Item
          key={session.id}
          id={`session:${session.id}`}
          icon={<Radio />}
          detail={t('inside', {
            count: session.people.filter(({ leftAt }) => leftAt === null).length,
          })}
          end={
            <span className="flex items-center gap-1.5">
              <StatusShape shape="live" />
              {t('live')}
            </span>
          }
          onSelect={() => onAim({ session, person: null })}
        >
          <bdi>{nameOf(session.room?.name)}</bdi>
        </Item>
      ))}
    </Group>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { DoorOpen, Radio } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { StatusShape } from '@/components/ui/status-shape'
import { liveQuery } from '@/lib/client/live/queries'
import { roomNamesQuery } from '@/lib/client/palette/queries'
import { displayName } from '@/lib/contract/display-name'
import { roomPath } from '@/lib/contract/routes'
import { Group, Item } from './item'
import { rank } from './rank'
import type { Aim } from './view'

const most = 6

type RoomsAndSessionsProps = {
  text: string
  onAim: (aim: Aim) => void
  onGo: (path: string) => void
}

/** What is live, and the rooms; a live session opens its acts, a room its page. */
export function RoomsAndSessions({ text, onAim, onGo }: RoomsAndSessionsProps) {
  const t = useTranslations('palette')
  const live = useQuery(liveQuery())
  const rooms = useQuery(roomNamesQuery)
  const nameOf = (name: string | null | undefined) => displayName(name).name ?? t('unnamedRoom')
  const sessions = rank(
    live.data?.data.sessions ?? [],
    ({ room }) => nameOf(room?.name),
    text,
    most,
  )
  const found =
    text.trim() === '' ? [] : rank(rooms.data ?? [], ({ name }) => nameOf(name), text, most)
  if (sessions.length + found.length === 0) return null
  return (
    <Group heading={t('sessionsAndRooms')}>
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
      {found.map(({ id, name }) => (
        <Item
          key={id}
          id={`room:${id}`}
          icon={<DoorOpen />}
          detail={t('room')}
          onSelect={() => onGo(roomPath(id))}
        >
          <bdi>{nameOf(name)}</bdi>
        </Item>
      ))}
    </Group>
  )
}

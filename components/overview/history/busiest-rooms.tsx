'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { ThinBar } from '@/components/ui/thin-bar'
import { useRoomName } from '@/components/ui/use-room-name'
import { historyQueryOf } from '@/lib/client/overview/history'
import type { BusyRoom, HistorySpan } from '@/lib/contract/overview-history'
import { roomPath } from '@/lib/contract/routes'
import { Block } from '../block'
import { HistoryBody } from './history-body'

/** The rooms with the most time spent in them. */
export function BusiestRooms({ span }: { span: HistorySpan }) {
  const t = useTranslations('overview.history')
  const query = useQuery(historyQueryOf(span))
  return (
    <Block title={t('busiest')} note={t('busiestNote', { span })}>
      <HistoryBody query={query}>
        {({ data: { busiest } }) =>
          busiest.length === 0 ? (
            <p className="py-2 text-muted">{t('nobody')}</p>
          ) : (
            <ol>
              {busiest.map((room) => (
                <Room key={room.id} room={room} max={busiest[0]?.peopleMinutes ?? 0} />
              ))}
            </ol>
          )
        }
      </HistoryBody>
    </Block>
  )
}

function Room({ room, max }: { room: BusyRoom; max: number }) {
  const format = useFormatter()
  const name = useRoomName({ room })
  return (
    <li className="py-[5px]">
      <div className="flex items-baseline gap-3">
        <Link
          href={roomPath(room.id)}
          prefetch={false}
          title={name}
          className="min-w-0 truncate text-strong underline-offset-3 hover:underline"
        >
          <bdi>{name}</bdi>
        </Link>
        <span className="ml-auto text-strong tabular">{format.number(room.peopleMinutes)}</span>
      </div>
      <ThinBar value={room.peopleMinutes} max={max} className="mt-1" />
    </li>
  )
}

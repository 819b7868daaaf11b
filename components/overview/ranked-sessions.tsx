'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { Elapsed } from '@/components/ui/elapsed'
import { ThinBar } from '@/components/ui/thin-bar'
import { useRoomName } from '@/components/ui/use-room-name'
import type { LiveNow, Part, RankedSession } from '@/lib/contract/overview'
import { sessionPath } from '@/lib/contract/routes'
import { Block } from './block'
import { PartBody } from './part-body'

/** The same scale as on the wall. */
const maxMs = 4 * 3_600_000

type RankedProps = { part: Part<LiveNow> | undefined }

/** The people who have been in a room the longest. */
export function LongestLive({ part }: RankedProps) {
  const t = useTranslations('overview')
  const now = useSeconds()
  return (
    <Ranking
      title={t('longest')}
      scale={t('longestScale')}
      part={part}
      pick={({ longest }) => longest}
      digits={({ startedAt }) => startedAt && <Elapsed since={startedAt} hours="always" />}
      bar={({ startedAt }) => (
        <ThinBar value={now - Date.parse(startedAt ?? '')} max={maxMs} className="mt-1" />
      )}
    />
  )
}

/** Rooms that are almost full. */
export function FullestNow({ part }: RankedProps) {
  const t = useTranslations('overview')
  return (
    <Ranking
      title={t('fullest')}
      scale={t('fullestScale')}
      part={part}
      pick={({ fullest }) => fullest}
      digits={({ inside, room }) =>
        room?.maxParticipants ? t('ofLimit', { inside, limit: room.maxParticipants }) : inside
      }
      bar={({ inside, room }) => (
        <ThinBar value={inside} max={room?.maxParticipants ?? 0} className="mt-1" />
      )}
    />
  )
}

type RankingProps = RankedProps & {
  title: string
  scale: string
  pick: (live: LiveNow) => RankedSession[]
  digits: (session: RankedSession) => ReactNode
  bar: (session: RankedSession) => ReactNode
}

function Ranking({ title, scale, part, pick, digits, bar }: RankingProps) {
  const t = useTranslations('overview')
  return (
    <Block title={title} note={scale}>
      <PartBody part={part}>
        {(live) =>
          live.sessions === 0 ? (
            <p className="py-2 text-muted">{t('nobodyLive')}</p>
          ) : (
            <ol>
              {pick(live).map((session) => (
                <li key={session.id} className="py-[5px]">
                  <div className="flex items-baseline gap-3">
                    <RoomLink session={session} />
                    <span className="ml-auto text-strong tabular" suppressHydrationWarning>
                      {digits(session)}
                    </span>
                  </div>
                  {bar(session)}
                </li>
              ))}
            </ol>
          )
        }
      </PartBody>
    </Block>
  )
}

function RoomLink({ session: { id, room, roomId } }: { session: RankedSession }) {
  const name = useRoomName({ room, roomId })
  return (
    <Link
      href={sessionPath(id)}
      prefetch={false}
      title={name}
      className="min-w-0 truncate text-strong underline-offset-3 hover:underline"
    >
      <bdi>{name}</bdi>
    </Link>
  )
}

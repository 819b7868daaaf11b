'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime } from '@/components/ui/duration'
import { Facts } from '@/components/ui/facts'
import { ShortId } from '@/components/ui/short-id'
import type { CompositionRow } from '@/lib/contract/composition-list'
import { tookMs, useDurationWords } from './use-duration-words'
import { useRoomName } from '@/components/ui/use-room-name'
import { roomPath, sessionPath } from '@/lib/contract/routes'

type CompositionFactsProps = { composition: CompositionRow; className?: string }

export function CompositionFacts({ composition, className }: CompositionFactsProps) {
  const t = useTranslations('compositions')
  const words = useDurationWords()
  const roomName = useRoomName(composition)
  const { room, sessionId, resolution, durationSecs, sizeMb, createdAt, completedAt } = composition
  const took = tookMs(createdAt, completedAt)
  const notReported = <span className="text-faint">{t('notReported')}</span>
  const facts = [
    {
      id: 'room',
      label: t('room'),
      value: room ? (
        <Link href={roomPath(room.id)} prefetch={false} className="text-accent hover:underline">
          <bdi>{roomName}</bdi>
        </Link>
      ) : (
        notReported
      ),
    },
    {
      id: 'session',
      label: t('session'),
      value: sessionId ? <SessionLink id={sessionId} /> : notReported,
    },
    { id: 'id', label: t('id'), value: <ShortId id={composition.id} /> },
    {
      id: 'resolution',
      label: t('resolution'),
      value: resolution?.replace('x', ' × ') ?? notReported,
    },
    {
      id: 'length',
      label: t('length'),
      value: durationSecs === null ? notReported : clockTime(durationSecs * 1000),
    },
    {
      id: 'size',
      label: t('size'),
      value: sizeMb === null ? notReported : t('megabytes', { size: sizeMb }),
    },
    {
      id: 'asked',
      label: t('asked'),
      value: createdAt ? <AbsoluteTime at={createdAt} /> : notReported,
    },
    ...(completedAt
      ? [{ id: 'finished', label: t('finished'), value: <AbsoluteTime at={completedAt} /> }]
      : []),
    ...(took === null ? [] : [{ id: 'took', label: t('made'), value: words(took) }]),
  ]
  return <Facts facts={facts} className={className} />
}

function SessionLink({ id }: { id: string }) {
  return (
    <Link
      href={sessionPath(id)}
      prefetch={false}
      title={id}
      className="font-mono text-12 text-accent hover:underline"
    >
      {id.slice(0, 8)}…{id.slice(-4)}
    </Link>
  )
}

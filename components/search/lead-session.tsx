'use client'

import { useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useSeconds } from '@/components/ui/clock'
import { buttonClass } from '@/components/ui/button'
import { Highlight } from '@/components/ui/highlight'
import { mirrorListQuery } from '@/lib/client/mirror-list-query'
import { participants } from '@/lib/contract/directory/participants'
import { recordings } from '@/lib/contract/directory/recordings'
import type { ParticipantRow, RecordingRow } from '@/lib/contract/directory/rows'
import { recordingPath } from '@/lib/contract/routes'
import type { SearchRow } from '@/lib/contract/search/answer'
import { Lane, type Stretch } from './lane'

type LeadSessionProps = { row: SearchRow; words: readonly string[]; mayPlay: boolean }

const size = '100'

/**
 * When the matching people were inside, what was recorded of them, and how many others there were.
 */
export function LeadSession({ row, words, mayPlay }: LeadSessionProps) {
  const t = useTranslations('search')
  const now = useSeconds()
  const session = row.id
  const inside = useQuery(mirrorListQuery<ParticipantRow>(participants, { session, size }))
  const files = useQuery(mirrorListQuery<RecordingRow>(recordings, { session, size }))
  const people = inside.data?.data ?? []
  const found = people.filter(({ name }) => name !== null && name === row.detail)
  const ids = new Set(found.map(({ id }) => id))
  const all = files.data?.data ?? []
  const own = all.filter(({ participant }) => participant && ids.has(participant.id))
  const playable = [...own, ...all].filter(({ status }) => status === 'completed')
  const toPlay = playable.find(({ type }) => type === 'video') ?? playable[0]
  const others = new Set(
    people.filter(({ id }) => !ids.has(id)).map(({ person, id }) => person ?? id),
  ).size
  const scale = { from: Date.parse(row.at ?? ''), to: row.until ? Date.parse(row.until) : now }
  return (
    <>
      <dl className="mt-2 grid min-h-17 grid-cols-[minmax(0,190px)_minmax(0,1fr)] items-center gap-x-4 gap-y-1 pl-8 phone:pl-0">
        {found.length > 0 && (
          <Lane
            label={<Highlight text={row.detail ?? ''} words={words} />}
            stretches={found.map(({ joined_at: from, left_at: to }) => ({ from, to }))}
            {...scale}
          />
        )}
        {all.length > 0 && (
          <Lane
            label={t('recordingsOf', { count: all.length })}
            stretches={(own.length > 0 ? own : all).map(toStretch)}
            {...scale}
          />
        )}
        {others > 0 && (
          <Lane
            label={t('others', { count: others })}
            stretches={people
              .filter(({ id }) => !ids.has(id))
              .map(({ joined_at: from, left_at: to }) => ({ from, to }))}
            {...scale}
          />
        )}
      </dl>
      {mayPlay && toPlay && (
        <Link
          href={recordingPath(toPlay.id)}
          prefetch={false}
          className={buttonClass({
            variant: 'primary',
            className: 'mt-2.5 ml-8 phone:ml-0 phone:h-11! phone:w-full',
          })}
        >
          <Play />
          {t('play', { name: toPlay.name ?? t('aRecording') })}
        </Link>
      )}
    </>
  )
}

const toStretch = ({ started_at: from, ended_at: to }: RecordingRow): Stretch => ({ from, to })

'use client'

import { AudioLines, Video } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { DayTime } from '@/components/ui/day-time'
import { clockTime } from '@/components/ui/duration'
import { StatusShape } from '@/components/ui/status-shape'
import { visitsWithRecordings, type PersonRecording, type Visit } from '@/lib/contract/people'
import { recordingsPath } from '@/lib/contract/routes'

type PersonRecordingsProps = { recordings: PersonRecording[] | null; visits: Visit[] }

/** The recordings of the newest visits, one line per visit; they play on their own page. */
export function PersonRecordings({ recordings, visits }: PersonRecordingsProps) {
  const t = useTranslations('person')
  const groups = visits.slice(0, visitsWithRecordings).flatMap((visit) => {
    const own = (recordings ?? []).filter(({ participantId }) => participantId === visit.id)
    return own.length > 0 ? [{ visit, own }] : []
  })
  return (
    <section aria-labelledby="recordings">
      <h2 id="recordings">{t('recordings')}</h2>
      <p className="text-12 text-faint">
        {t('recordingsOf', { count: Math.min(visits.length, visitsWithRecordings) })}
      </p>
      {recordings === null ? (
        <p className="mt-1 flex items-center gap-1.5 text-warning">
          <StatusShape shape="unknown" />
          {t('recordingsNotRead')}
        </p>
      ) : (
        groups.length === 0 && <p className="mt-1 text-muted">{t('noRecordings')}</p>
      )}
      <ul className="mt-1.5">
        {groups.map(({ visit, own }) => (
          <li key={visit.id} className="border-b border-line last:border-b-0">
            <Link
              href={recordingsPath({ person: visit.id })}
              prefetch={false}
              className="grid gap-0.5 py-1.5 hover:[&_bdi]:underline"
            >
              <span className="flex items-baseline gap-3">
                <bdi className="min-w-0 flex-1 truncate text-strong">
                  {visit.room?.name ?? t('aRoom')}
                </bdi>
                <Length recordings={own} />
              </span>
              <span className="flex items-center gap-3 text-12 text-muted">
                {visit.joinedAt && <DayTime inline at={visit.joinedAt} />}
                <span className="flex-1" />
                <Files recordings={own} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Length({ recordings }: { recordings: PersonRecording[] }) {
  const seconds = Math.max(0, ...recordings.map(({ durationSecs }) => durationSecs ?? 0))
  if (seconds === 0) return null
  return <span className="tabular">{clockTime(seconds * 1000)}</span>
}

/** The kinds of files, their size, and whether Telnyx is still processing them. */
function Files({ recordings }: { recordings: PersonRecording[] }) {
  const t = useTranslations('person')
  const format = useFormatter()
  const megabytes = recordings.reduce((sum, { sizeMb }) => sum + (sizeMb ?? 0), 0)
  const processing = recordings.some(({ status }) => status === 'processing')
  const has = (kind: string) => recordings.some(({ type }) => type === kind)
  return (
    <span className="flex items-center gap-1.5 tabular [&_.lucide]:size-3.5">
      {has('video') && <Video role="img" aria-label={t('video')} />}
      {has('audio') && <AudioLines role="img" aria-label={t('audio')} />}
      {processing ? (
        <>
          <StatusShape shape="processing" />
          {t('processing')}
        </>
      ) : (
        t('megabytes', { size: format.number(megabytes, { maximumFractionDigits: 1 }) })
      )}
    </span>
  )
}

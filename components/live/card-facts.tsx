'use client'

import { useTranslations } from 'next-intl'
import { StatusShape } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { SeenAge } from './seen-age'
import { CardNews } from './state-cell'
import type { WallRow } from './wall-rows'

/** How many are inside, whether it is recorded, and the age of these facts. */
export function CardFacts({ row }: { row: WallRow }) {
  return (
    <div className="mt-1 flex h-[18px] items-center gap-4 text-12 whitespace-nowrap text-muted max-[359px]:gap-2.5">
      {row.state !== 'ended' && (
        <>
          <Count row={row} />
          <Recording recording={row.session.room?.recording ?? null} />
        </>
      )}
      <span className="flex min-w-0 flex-1 justify-end">
        <CardNews row={row} />
      </span>
      <SeenAge row={row} />
    </div>
  )
}

function Count({ row: { session, people, full } }: { row: WallRow }) {
  const t = useTranslations('live')
  const inside = people.length
  const limit = session.room?.maxParticipants
  const b = <b className="font-600 text-strong">{inside}</b>
  if (!limit) return <span className="tabular">{b}</span>
  return (
    <span className="flex items-center gap-[7px]">
      <span className="tabular">
        <span aria-hidden="true">
          {b}/{limit}
        </span>
        <span className="sr-only">{t('countSpoken', { inside, limit })}</span>
      </span>
      <ThinBar
        value={inside}
        max={limit}
        tone={full ? 'strong' : 'neutral'}
        className="w-[52px] max-[359px]:w-8"
      />
      {full && (
        <span className="flex items-center gap-[5px] font-600 text-strong">
          <StatusShape shape="full" />
          {t('stateFull')}
        </span>
      )}
    </span>
  )
}

function Recording({ recording }: { recording: boolean | null }) {
  const t = useTranslations('live')
  if (recording === null) return null
  return (
    <span className="flex items-center gap-[5px]">
      <StatusShape shape={recording ? 'recording' : 'not-recorded'} />
      {t(recording ? 'recorded' : 'notRecorded')}
    </span>
  )
}

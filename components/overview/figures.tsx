'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { CutOffNote } from '@/components/feedback/cut-off-note'
import { useSeconds } from '@/components/ui/clock'
import { StatusShape } from '@/components/ui/status-shape'
import type { LiveNow, OverviewAnswer } from '@/lib/contract/overview'
import { compositionsPath, livePath, recordingsPath, sessionsPath } from '@/lib/contract/routes'
import { Figure } from './figure'

/** The key figures of the account. */
export function Figures({ data }: { data: OverviewAnswer['data'] | undefined }) {
  const t = useTranslations('overview')
  return (
    <dl className="flex flex-wrap justify-between gap-x-8 gap-y-5 pt-2 pb-5 phone:grid phone:grid-cols-2 phone:gap-x-4">
      <Figure
        label={t('liveNow')}
        href={livePath()}
        part={data?.live}
        number={({ sessions }) => sessions}
        unit={({ sessions }) => t('sessionsUnit', { count: sessions })}
        note={(live) => (
          <>
            <Trouble live={live} />
            <CutOffNote />
          </>
        )}
      />
      <Figure
        label={t('peopleNow')}
        href={livePath()}
        part={data?.live}
        number={({ people }) => people}
        unit={({ people }) => t('peopleUnit', { count: people })}
        note={(live) => <MaxInside live={live} />}
      />
      <Figure
        label={t('sessionsToday')}
        href={sessionsPath()}
        part={data?.sessionsToday}
        number={(count) => count}
        note={() => <SinceMidnight />}
      />
      <Figure
        label={t('recordings')}
        href={recordingsPath()}
        part={data?.recordings}
        number={({ total }) => total}
        note={({ processing }) =>
          processing > 0 ? t('processing', { count: processing }) : t('noneProcessing')
        }
      />
      <Figure
        label={t('compositions')}
        href={compositionsPath()}
        part={data?.compositions}
        number={({ queued }) => queued}
        note={({ processing }) =>
          processing > 0 ? t('beingMade', { count: processing }) : t('noneBeingMade')
        }
      />
    </dl>
  )
}

function Trouble({ live: { trouble } }: { live: LiveNow }) {
  const t = useTranslations('overview')
  if (trouble === 0) return t('noTrouble')
  return (
    <span className="inline-flex items-center gap-1.5 font-560 text-danger">
      <StatusShape shape="trouble" />
      {t('unconfirmed', { count: trouble })}
    </span>
  )
}

function MaxInside({ live: { maxInside } }: { live: LiveNow }) {
  const t = useTranslations('overview')
  return maxInside > 0 ? t('mostInOne', { count: maxInside }) : t('nobodyInside')
}

/** Midnight UTC in the reader's zone. */
function SinceMidnight() {
  const t = useTranslations('overview')
  const format = useFormatter()
  const day = 86_400_000
  const midnight = new Date(Math.floor(useSeconds() / day) * day)
  return (
    <span suppressHydrationWarning>
      {t('sinceMidnight', { time: format.dateTime(midnight, 'clock') })}
    </span>
  )
}

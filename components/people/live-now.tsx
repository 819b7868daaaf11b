'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { useSeconds } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { IdSuffix } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { timeInside } from '@/lib/client/people/stays'
import type { Visit } from '@/lib/contract/people'
import { sessionPath } from '@/lib/contract/routes'

/** Where the person is now and since when, with the acts on them there. */
export function LiveNow({ visit, children }: { visit: Visit; children: ReactNode }) {
  const t = useTranslations('person')
  const now = useSeconds()
  const words = (
    <>
      <StatusShape shape="live" />
      <span>
        {t.rich('insideNow', {
          room: visit.room?.name ?? t('aRoom'),
          bdi: (chunks) => <bdi>{chunks}</bdi>,
        })}
      </span>
    </>
  )
  const shown = 'flex min-h-6 min-w-0 items-center gap-2 font-600 text-strong'
  return (
    <section
      aria-label={t('liveNow')}
      className="mx-gutter mb-3 flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1.5 border-y border-line py-2"
    >
      {visit.sessionId ? (
        <Link
          href={sessionPath(visit.sessionId, { participant: visit.id })}
          className={`${shown} underline decoration-accent underline-offset-3`}
        >
          {words}
        </Link>
      ) : (
        <span className={shown}>{words}</span>
      )}
      {visit.joinedAt && (
        <span className="flex items-baseline gap-1.5 text-muted tabular" suppressHydrationWarning>
          <b className="font-600 text-strong" suppressHydrationWarning>
            {clockTime(timeInside([visit], now), 'always')}
          </b>
          {t.rich('since', {
            time: () => <AbsoluteTime at={visit.joinedAt ?? ''} format="clock" />,
          })}
          <IdSuffix id={visit.id} />
        </span>
      )}
      {children}
    </section>
  )
}

'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { DayTime } from '@/components/ui/day-time'
import { clockTime } from '@/components/ui/duration'
import type { Overlap, PersonJoin } from '@/lib/contract/person-identity'
import { sessionPath } from '@/lib/contract/routes'

/**
 * Warns of overlapping visits: the identity may belong to two people, or to one with two devices.
 */
export function OverlapNotice({ overlaps }: { overlaps: Overlap[] }) {
  const t = useTranslations('person.identity')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="mb-3">
      <Notice
        tone="caution"
        action={
          <Button variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('hideOverlaps') : t('showOverlaps')}
          </Button>
        }
      >
        {t.rich('perhapsTwo', {
          count: overlaps.length,
          longest: clockTime(Math.max(...overlaps.map(({ secs }) => secs)) * 1000),
          b: (chunks: ReactNode) => <b>{chunks}</b>,
        })}
      </Notice>
      {isOpen && (
        <ul className="mt-1">
          {overlaps.map(({ earlier, later, secs }) => (
            <li
              key={`${earlier.id} ${later.id}`}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0"
            >
              <JoinPlace join={earlier} />
              <JoinPlace join={later} />
              <span className="ml-auto text-12 text-muted tabular">
                {t('together', { time: clockTime(secs * 1000) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function JoinPlace({ join: { id, sessionId, room, name, joinedAt } }: { join: PersonJoin }) {
  const t = useTranslations('person')
  const common = useTranslations('common')
  const words = (
    <>
      <bdi className="font-600 text-strong">{name ?? common('noName')}</bdi>{' '}
      <bdi>{room?.name ?? t('aRoom')}</bdi>
    </>
  )
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      {sessionId ? (
        <Link
          href={sessionPath(sessionId, { participant: id })}
          prefetch={false}
          className="min-w-0 truncate underline-offset-3 hover:underline"
        >
          {words}
        </Link>
      ) : (
        <span className="min-w-0 truncate">{words}</span>
      )}
      <span className="text-12 text-muted">
        <DayTime inline at={joinedAt} />
      </span>
    </span>
  )
}

'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { clockTime } from '@/components/ui/duration'
import { personPath } from '@/lib/contract/routes'
import type { StoryComposition, StoryLane } from '@/lib/contract/story/story'
import { laneHeight } from './layout'

/** The person of each lane, in sight at any zoom. */
export function Names({ lanes }: { lanes: StoryLane[] }) {
  const common = useTranslations('common')
  return lanes.map(({ id, name, insideMs }) => (
    <Link
      key={id}
      href={personPath(id)}
      prefetch={false}
      title={`${name ?? common('noName')} ·${id.slice(-4)}`}
      className="flex min-w-0 items-center gap-1.5 pr-2 text-12 hover:text-strong"
      style={{ height: laneHeight }}
    >
      <IdentityTile name={name} identity={id} size="xs" />
      <bdi className="min-w-0 flex-1 truncate">{name ?? common('noName')}</bdi>
      <span className="flex-none text-11 text-faint tabular">{clockTime(insideMs)}</span>
    </Link>
  ))
}

/** The row heads of compositions, told apart by when they were made. */
export function FilmNames({ films }: { films: StoryComposition[] }) {
  const t = useTranslations('story')
  const format = useFormatter()
  return films.map(({ id, madeAt }) => (
    <p key={id} className="flex min-w-0 items-center gap-1.5 pr-2" style={{ height: laneHeight }}>
      <span className="min-w-0 flex-1 truncate">{t('composition')}</span>
      <span className="flex-none text-11 text-faint tabular">
        {format.dateTime(madeAt, 'clock')}
      </span>
    </p>
  ))
}

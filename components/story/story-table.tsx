'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { PersonName } from '@/components/ui/person-name'
import { personPath } from '@/lib/contract/routes'
import type { Story, StoryLane } from '@/lib/contract/story/story'
import { useLasting } from './use-lasting'

const cell = 'py-1 pr-4 text-left'

/** The lanes as a table: visits, reconnects and acts. */
export function StoryTable({ story, lanes }: { story: Story; lanes: StoryLane[] }) {
  const t = useTranslations('story')
  const lasting = useLasting()
  const heads = ['person', 'times', 'inside', 'reconnects', 'acts', 'recorded'] as const
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('asTable')}>
      <table className="w-full min-w-160 tabular" aria-label={t('asTable')}>
        <thead className="text-11 text-faint">
          <tr className="border-b border-line-strong">
            {heads.map((head) => (
              <th key={head} scope="col" className={`${cell} font-520`}>
                {t(`heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.id} className="border-b border-line" style={{ verticalAlign: 'top' }}>
              <th scope="row" className={`${cell} font-400`}>
                <Link href={personPath(lane.id)} prefetch={false}>
                  <PersonName name={lane.name} id={lane.id} />
                </Link>
              </th>
              <td className={cell}>
                <Times lane={lane} />
              </td>
              <td className={cell}>{lasting(lane.insideMs)}</td>
              <td className={cell}>{lane.reconnects}</td>
              <td className={cell}>
                {story.pins.filter(({ laneId }) => laneId === lane.id).length}
              </td>
              <td className={cell}>{lane.files.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Times({ lane: { joins } }: { lane: StoryLane }) {
  const t = useTranslations('story')
  const format = useFormatter()
  const clock = (at: number) => format.dateTime(at, 'seconds')
  return joins.map(({ id, from, to, leftReason, doubts }) => (
    <span key={id} className="block whitespace-nowrap">
      {clock(from)} – {to === null ? t('inside') : clock(to)}
      {leftReason !== null && (
        <span className="text-faint"> {t('reason', { reason: leftReason })}</span>
      )}
      {doubts.length > 0 && (
        <span className="text-warning">
          {' '}
          {doubts.map((doubt) => t(`doubts.${doubt}`)).join(t('and'))}
        </span>
      )}
    </span>
  ))
}

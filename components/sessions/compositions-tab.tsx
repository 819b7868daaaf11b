'use client'

import { useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { clockTime } from '@/components/ui/duration'
import { RelativeTime } from '@/components/ui/relative-time'
import { ShortId } from '@/components/ui/short-id'
import { StatusShape } from '@/components/ui/status-shape'
import { sessionCompositionsQuery } from '@/lib/client/sessions/media-queries'
import { compositionPath } from '@/lib/contract/routes'
import type { SessionComposition } from '@/lib/contract/session-media'
import { Megabytes } from './megabytes'
import { PanelQuery } from './panel-query'

type OnPlay = ((composition: SessionComposition, button: HTMLElement) => void) | null

type CompositionsTabProps = {
  sessionId: string
  /** Null if the role may not play. */
  onPlay: OnPlay
  /** Creates one more; null if the role may not. */
  compose: ReactNode
}

/** The compositions of this session, including queued ones. */
export function CompositionsTab({ sessionId, onPlay, compose }: CompositionsTabProps) {
  const t = useTranslations('sessionPanel')
  const query = useQuery(sessionCompositionsQuery(sessionId))
  return (
    <>
      <PanelQuery query={query}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="py-3.5 text-muted">{t('noCompositions')}</p>
          ) : (
            <ul className="pt-1">
              {data.map((composition) => (
                <CompositionLine key={composition.id} composition={composition} onPlay={onPlay} />
              ))}
            </ul>
          )
        }
      </PanelQuery>
      {compose && <div className="pt-3">{compose}</div>}
    </>
  )
}

type CompositionLineProps = { composition: SessionComposition; onPlay: OnPlay }

function CompositionLine({ composition, onPlay }: CompositionLineProps) {
  const t = useTranslations('sessionPanel')
  const { id, resolution, regions, seconds, megabytes } = composition
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 gap-y-0.5 border-b border-line py-1.5">
      <Link
        href={compositionPath(id)}
        prefetch={false}
        className="truncate text-strong underline-offset-3 hover:underline"
      >
        {resolution?.replace('x', '×') ?? t('sizeNotReported')}
        {regions !== null && (
          <span className="text-muted"> · {t('regions', { count: regions })}</span>
        )}
      </Link>
      <span className="text-strong tabular">
        {seconds === null ? '–' : clockTime(seconds * 1000)}
      </span>
      <div className="col-span-2 flex min-h-6 flex-wrap items-center gap-x-2.5 text-12 text-muted tabular">
        <ShortId id={id} />
        {megabytes !== null && <Megabytes value={megabytes} />}
        <span className="flex-1" />
        <CompositionState composition={composition} onPlay={onPlay} />
      </div>
    </li>
  )
}

function CompositionState({ composition, onPlay }: CompositionLineProps) {
  const t = useTranslations('sessionPanel')
  const { state, createdAt } = composition
  if (state === 'ready') {
    if (!onPlay) return <span className="text-faint">{t('ready')}</span>
    return (
      <Button
        size="act"
        variant="quiet"
        className="-mr-2 h-6 text-accent! phone:h-11"
        icon={<Play />}
        aria-haspopup="dialog"
        onClick={(event) => onPlay(composition, event.currentTarget)}
      >
        {t('play')}
      </Button>
    )
  }
  const since = () => (createdAt ? <RelativeTime at={createdAt} /> : null)
  return (
    <span className="flex items-center gap-1.5 text-faint">
      <StatusShape shape={state === 'queued' ? 'not-recorded' : 'processing'} />
      <span>{t.rich(state === 'queued' ? 'queued' : 'beingMade', { since })}</span>
    </span>
  )
}

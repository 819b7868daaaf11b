'use client'

import { useTranslations } from 'next-intl'
import { CompositionState } from './composition-state'
import type { CompositionQueue, CompositionRow } from '@/lib/contract/composition-list'
import { can, type Role } from '@/lib/contract/roles'
import { CompositionFilm } from './composition-film'

type FilmOrStateProps = {
  composition: CompositionRow
  queue: CompositionQueue | undefined
  role: Role
}

/** The film, or why there is none. */
export function FilmOrState({ composition, queue, role }: FilmOrStateProps) {
  const t = useTranslations('compositions')
  const done = composition.status === 'completed'
  if (done && can(role, 'media.play'))
    return (
      <CompositionFilm
        id={composition.id}
        label={t('watch')}
        startedAt={null}
        durationSecs={composition.durationSecs}
      />
    )
  return (
    <div className="grid aspect-video w-full content-center justify-items-center gap-1 rounded-5 border border-line bg-field p-4 text-center text-12 text-muted [--shape-ground:var(--bg-field)]">
      <span role="status" className="text-13">
        <CompositionState composition={composition} queue={queue} />
      </span>
      {done ? t('viewerReason') : t('notReady')}
    </div>
  )
}

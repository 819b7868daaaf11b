'use client'

import type { StoryComposition } from '@/lib/contract/story/story'
import { barPath } from './lane-paths'
import { filmsTop, laneHeight } from './layout'
import type { Scale } from './view'

type FilmsProps = { films: StoryComposition[]; scale: Scale; now: number }

/** Compositions as bars, one row each. One that is not ready is an outline. */
export function Films({ films, scale, now }: FilmsProps) {
  return films.map((film, index) => (
    <path
      key={film.id}
      d={barPath([film], now, scale, filmsTop + index * laneHeight + 6, 10)}
      fill={film.ready ? 'var(--bg-chip)' : 'none'}
      stroke="var(--muted)"
      strokeDasharray={film.ready ? undefined : '3 2'}
      data-film
    />
  ))
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IdentityTile } from '../ui/identity-tile'
import { StatusShape } from '../ui/status-shape'
import type { Playback, PlaybackState } from './playback'
import type { PlayerTrack } from './timeline'

type ScreenProps = {
  playback: Playback
  state: PlaybackState
  tracks: PlayerTrack[]
  person: { id: string; name: string | null } | undefined
  /** The media elements. */
  children: ReactNode
}

/** The picture; without one, the person heard, and why. Dark in both themes. */
export function Screen({ state, tracks, person, children }: ScreenProps) {
  const t = useTranslations('player')
  const pictures = tracks.filter(({ kind }) => kind === 'video')
  const [picture] = pictures
  const covers = state.spans.some(
    ({ id, from, to }) =>
      pictures.some((each) => each.id === id) && state.position >= from && state.position <= to,
  )
  const failed = picture !== undefined && state.failed.includes(picture.id)
  const words = !picture
    ? t('soundOnly')
    : picture.processing || failed
      ? null
      : covers
        ? null
        : t('noPictureHere')
  return (
    <div className="group-fullscreen/player:min-h-0 group-fullscreen/player:flex-1 relative aspect-video w-full overflow-hidden rounded-5 bg-[#0a0908] [color-scheme:dark]">
      {person && (
        <div className="absolute inset-0 grid place-items-center">
          <IdentityTile name={person.name} identity={person.id} size="xl" />
        </div>
      )}
      {pictures.length > 1 ? (
        <div
          className="absolute inset-0 grid gap-1.5"
          style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(34%, 1fr))' }}
        >
          {children}
        </div>
      ) : (
        children
      )}
      <div className="pointer-events-none absolute inset-x-0 bottom-0 flex items-end justify-between gap-2 px-2.5 py-2 text-12 text-[#dcd9d3]">
        <span className="flex items-center gap-1.5 empty:hidden">
          {state.waiting ? (
            <>
              <StatusShape shape="sending" />
              {t('loading')}
            </>
          ) : (
            words
          )}
        </span>
        <span className="ml-auto rounded-3 bg-[rgb(10_9_8/0.6)] px-1 font-mono text-11 empty:hidden">
          {(picture ?? tracks[0])?.codec}
        </span>
      </div>
    </div>
  )
}

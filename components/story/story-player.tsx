'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Player } from '@/components/player/player'
import type { Playback } from '@/components/player/playback'
import type { PlayerTrack } from '@/components/player/timeline'
import { IconButton } from '@/components/ui/icon-button'
import { PersonName } from '@/components/ui/person-name'
import type { Story } from '@/lib/contract/story/story'
import { CopyMoment } from './copy-moment'
import type { Playhead } from './playhead'
import { recordedAt } from './recorded'

type StoryPlayerProps = {
  story: Story
  tracks: PlayerTrack[]
  playhead: Playhead
  playback: Playback
  /** A composition is played, not the recordings. */
  isFilm: boolean
  /** Opened by a press; an address opens it paused. */
  autoPlay: boolean
  onClose: () => void
}

const clearOfBars = { scrollMarginTop: 'var(--top)', scrollMarginBottom: 'var(--tabs)' }

/** Everybody who was recorded at the playhead, heard and seen together. */
export function StoryPlayer({ story, tracks, playhead, playback, ...rest }: StoryPlayerProps) {
  const t = useTranslations('story')
  const title = rest.isFilm ? t('composition') : t('player')
  const section = useRef<HTMLElement>(null)
  const { autoPlay } = rest
  useEffect(() => {
    if (!autoPlay) section.current?.scrollIntoView({ block: 'nearest' })
  }, [autoPlay])
  return (
    <section ref={section} aria-label={title} className="min-w-0 pt-4" style={clearOfBars}>
      <div className="flex items-center gap-2">
        <h3 className="font-600 text-strong">{title}</h3>
        <span className="flex-1" />
        <CopyMoment story={story} at={() => playhead.at() ?? story.from} />
        <IconButton label={t('close')} onClick={rest.onClose}>
          <X />
        </IconButton>
      </div>
      <Player
        label={title}
        tracks={tracks}
        startedAt={null}
        playback={playback}
        autoFocus={rest.autoPlay}
        autoPlay={rest.autoPlay}
      />
      {!rest.isFilm && <Who story={story} playhead={playhead} />}
    </section>
  )
}

/** Who is recorded at the playhead. */
function Who({ story, playhead }: Pick<StoryPlayerProps, 'story' | 'playhead'>) {
  const t = useTranslations('story')
  const recorded = () => recordedAt(story, playhead.at() ?? story.from)
  // Its files are named by a text, so that it is drawn anew only when they change.
  const read = () => {
    const { people, pictures, sounds } = recorded()
    return [pictures, sounds, ...people.map(({ id }) => id)].join()
  }
  useSyncExternalStore(playhead.subscribe, read, read)
  const { people, pictures, sounds } = recorded()
  if (people.length === 0) return <p className="pt-2 text-12 text-muted">{t('notRecorded')}</p>
  return (
    <>
      <p className="pt-2 text-12 text-muted">{t('seenAndHeard', { pictures, sounds })}</p>
      <ul aria-label={t('heads.person')} className="flex flex-wrap gap-3 pt-2">
        {people.map(({ id, name }) => (
          <li key={id} className="min-w-0">
            <PersonName name={name} id={id} />
          </li>
        ))}
      </ul>
    </>
  )
}

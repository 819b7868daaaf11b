'use client'

import { Link2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Player } from '@/components/player/player'
import type { Playback } from '@/components/player/playback'
import type { PlayerTrack } from '@/components/player/timeline'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { PersonName } from '@/components/ui/person-name'
import { useCopy } from '@/components/ui/use-copy'
import type { Story } from '@/lib/contract/story/story'
import type { Playhead } from './playhead'
import { recordedAt } from './recorded'
import { addressAt, useMomentWords } from './use-moment-in-address'

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

/** Everybody who was recorded at the playhead, heard and seen together. */
export function StoryPlayer({ story, tracks, playhead, playback, ...rest }: StoryPlayerProps) {
  const t = useTranslations('story')
  const common = useTranslations('common')
  const words = useMomentWords(story)
  const { copied, copy, outcome } = useCopy()
  const title = rest.isFilm ? t('composition') : t('player')
  function copyLink() {
    const at = playhead.at() ?? story.from
    void copy(new URL(addressAt(words(at)), window.location.href).href)
  }
  return (
    <section aria-label={title} className="min-w-0">
      <div className="flex items-center gap-2">
        <h3 className="text-15 text-strong">{title}</h3>
        <span className="flex-1" />
        <Button size="sm" variant="quiet" icon={<Link2 />} onClick={copyLink}>
          {copied ? common('copied') : t('copyMoment')}
        </Button>
        {outcome}
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

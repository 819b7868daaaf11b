'use client'

import { useMemo, useState } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { onDemand } from '@/components/ui/on-demand'
import { usePhone } from '@/components/ui/use-phone'
import { sentencesOf, type Sentence } from '@/lib/contract/story/sentences'
import type { Story, StoryComposition } from '@/lib/contract/story/story'
import { hitOfSentence, type Hit } from './hit'
import { ListBar, type ListChoice } from './list-bar'
import { NotListening } from './not-listening'
import { orderLanes } from './order-lanes'
import { PhoneLanes } from './phone-lanes'
import { PinNote } from './pin-note'
import { isRecorded } from './recorded'
import { sentenceAt } from './sentence-at'
import { StoryChart } from './story-chart'
import { StoryTable } from './story-table'
import { useAskedMoment, useMomentInAddress } from './use-moment-in-address'
import { usePlayhead } from './use-playhead'
import { useView } from './use-view'
import { showing } from './view'
import { Words } from './words'

const StoryPlayer = onDemand(() => import('./story-player').then((file) => file.StoryPlayer))

type StoryBodyProps = { story: Story; mayPlay: boolean }

/** The chart or its table, the same in words, and what was recorded; all share one playhead. */
export function StoryBody({ story, mayPlay }: StoryBodyProps) {
  const isPhone = usePhone()
  const seconds = useSeconds(1_000)
  const now = story.live ? Math.max(seconds, story.to) : story.to
  const whole = useMemo(() => ({ from: story.from, to: now }), [story.from, now])
  const [view, setView] = useView(whole)
  const asked = useAskedMoment(story)
  const [player, setPlayer] = useState<'closed' | 'paused' | 'playing'>(() =>
    mayPlay && isRecorded(story, asked() ?? story.from - 1) ? 'paused' : 'closed',
  )
  const [filmId, setFilmId] = useState<string | null>(null)
  const isOpen = player !== 'closed'
  const { tracks, playhead, key } = usePlayhead({ story, mayPlay, filmId, isOpen }, asked)
  useMomentInAddress(story, playhead)
  const [list, setList] = useState<ListChoice>({ order: 'first', words: '', asTable: false })
  const [hit, setHit] = useState<Hit | null>(null)
  const { order, words } = list
  const lanes = useMemo(() => orderLanes(story.lanes, order, words), [story, order, words])
  const all = useMemo(() => sentencesOf(story), [story])
  const inView = all.filter(({ at }) => isPhone || (at >= view.from && at <= view.to))
  const { playback } = playhead

  /** Plays what was recorded of a moment; where nothing was, the playhead alone goes there. */
  function play(at: number, film: StoryComposition | null = null) {
    playhead.place(at)
    if (!mayPlay || !(film ? film.ready : isRecorded(story, at))) return playback?.pause()
    setFilmId(film?.id ?? null)
    if (isOpen && (film?.id ?? null) === filmId) playback?.play()
    else setPlayer('playing')
  }
  function go(at: number) {
    playhead.place(at)
    setView(showing(view, whole, at))
  }
  function step(by: 1 | -1) {
    const selected = sentenceAt(all, playhead.at())
    const index = selected ? all.indexOf(selected) + by : 0
    const next: Sentence | undefined = all[Math.max(0, Math.min(all.length - 1, index))]
    if (!next) return
    go(next.at)
    setHit(hitOfSentence(story, next))
  }

  return (
    <>
      <ListBar choice={list} onChoice={setList} isPhone={isPhone} />
      <NotListening story={story} />
      {isPhone ? (
        <PhoneLanes {...{ story, lanes, whole, now }} />
      ) : list.asTable ? (
        <StoryTable story={story} lanes={lanes} />
      ) : (
        <StoryChart
          {...{ story, lanes, whole, view, now, playhead }}
          onView={setView}
          onHit={(next) => {
            setHit(next)
            play(next.at, next.film)
          }}
          onStep={step}
          onEnter={() => play(playhead.at() ?? story.from)}
        />
      )}
      {hit && !isPhone && (
        <PinNote
          story={story}
          hit={hit}
          onClose={() => setHit(null)}
          onPlay={mayPlay ? (at) => play(at) : null}
        />
      )}
      <div className="grid gap-4 pt-4" style={besideEachOther}>
        {playback && isOpen && (
          <StoryPlayer
            key={key}
            {...{ story, tracks, playhead, playback }}
            isFilm={filmId !== null}
            autoPlay={player === 'playing'}
            onClose={() => setPlayer('closed')}
          />
        )}
        <Words
          {...{ story, playhead }}
          all={all}
          sentences={inView}
          onSelect={({ at }) => go(at)}
          onPlay={mayPlay ? (at) => play(at) : null}
        />
      </div>
    </>
  )
}

const besideEachOther = { gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))' }

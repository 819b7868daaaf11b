'use client'

import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { onDemand } from '@/components/ui/on-demand'
import { usePhone } from '@/components/ui/use-phone'
import { sentencesOf, type Sentence } from '@/lib/contract/story/sentences'
import type { Story } from '@/lib/contract/story/story'
import { hitOfSentence, type Hit } from './hit'
import { ListBar, type ListChoice } from './list-bar'
import { NotListening } from './not-listening'
import { orderLanes } from './order-lanes'
import { PhoneLanes } from './phone-lanes'
import { PhoneStrip } from './phone-strip'
import { PinNote } from './pin-note'
import { sentenceAt } from './sentence-at'
import { StoryChart } from './story-chart'
import { StoryTable } from './story-table'
import { useAskedMoment, useMomentInAddress } from './use-moment-in-address'
import { useStoryPlayer } from './use-story-player'
import { useView } from './use-view'
import { useWidth } from './use-width'
import { showing } from './view'
import { Words } from './words'

const StoryPlayer = onDemand(() => import('./story-player').then((file) => file.StoryPlayer))

type StoryBodyProps = {
  story: Story
  mayPlay: boolean
  /** Content below the player. */
  beside: ReactNode
}

/** The chart or its table, the same in words, and what was recorded; all share one playhead. */
export function StoryBody({ story, mayPlay, beside }: StoryBodyProps) {
  const isPhone = usePhone()
  const seconds = useSeconds(1_000)
  const now = story.live ? Math.max(seconds, story.to) : story.to
  const whole = useMemo(() => ({ from: story.from, to: now }), [story.from, now])
  const [view, setView] = useView(whole)
  const [asked] = useState(useAskedMoment(story))
  const player = useStoryPlayer(story, mayPlay, asked)
  const { playhead, play } = player
  useMomentInAddress(story, playhead)
  const [list, setList] = useState<ListChoice>({ order: 'first', words: '', asTable: false })
  const [hit, setHit] = useState<Hit | null>(null)
  const { order, words } = list
  const lanes = useMemo(() => orderLanes(story.lanes, order, words), [story, order, words])
  const all = useMemo(() => sentencesOf(story), [story])
  const inView = all.filter(({ at }) => isPhone || (at >= view.from && at <= view.to))
  const top = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const isWide = useWidth(below) >= twoColumnsPx

  useEffect(() => {
    if (asked !== null) top.current?.scrollIntoView()
  }, [asked])

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
  const playHere = () => play(playhead.at() ?? story.from)

  const bar = <ListBar choice={list} onChoice={setList} isPhone={isPhone} />
  return (
    <>
      <div ref={top} style={belowTopBar}>
        {!isPhone && bar}
        <NotListening story={story} />
        {isPhone ? (
          <PhoneStrip {...{ story, whole, now, playhead }} onGo={go} onEnter={playHere} />
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
            onEnter={playHere}
          />
        )}
      </div>
      {hit && !isPhone && (
        <PinNote
          story={story}
          hit={hit}
          onClose={() => setHit(null)}
          onPlay={mayPlay ? (at) => play(at) : null}
        />
      )}
      <div ref={below} className="grid gap-x-6" style={isWide ? twoColumns : oneColumn}>
        <div className="min-w-0">
          {playhead.playback && player.isOpen && (
            <StoryPlayer
              key={player.key}
              {...{ story, playhead }}
              tracks={player.tracks}
              playback={playhead.playback}
              isFilm={player.isFilm}
              autoPlay={player.autoPlay}
              onClose={player.close}
            />
          )}
        </div>
        {isPhone && (
          <div className="min-w-0 pt-4">
            {bar}
            <PhoneLanes {...{ story, lanes, whole, now, playhead }} />
          </div>
        )}
        <div className="min-w-0 pt-4" style={isWide ? secondColumn : undefined}>
          <Words
            {...{ story, playhead }}
            all={all}
            sentences={inView}
            onSelect={({ at }) => go(at)}
            onPlay={mayPlay ? (at) => play(at) : null}
          />
        </div>
        <div className="min-w-0 pt-4">{beside}</div>
      </div>
    </>
  )
}

const belowTopBar = { scrollMarginTop: 'var(--top)' }
const twoColumnsPx = 720
const oneColumn = { gridTemplateColumns: 'minmax(0, 1fr)' }
/** The player and what is below it, beside the words. */
const twoColumns = {
  gridTemplateColumns: 'minmax(0, 10fr) minmax(0, 11fr)',
  gridTemplateRows: 'auto 1fr',
}
const secondColumn = { gridColumn: 2, gridRow: '1 / span 2' }

'use client'

import { ChartLine, Table2 } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useSeconds } from '@/components/ui/clock'
import { inputClass } from '@/components/ui/input-class'
import { Segmented } from '@/components/ui/segmented'
import { usePhone } from '@/components/ui/use-phone'
import { sentencesOf, type Sentence } from '@/lib/contract/story/sentences'
import type { Story } from '@/lib/contract/story/story'
import type { Hit } from './hit'
import { laneOrders, orderLanes, type LaneOrder } from './order-lanes'
import { PhoneLanes } from './phone-lanes'
import { PinNote } from './pin-note'
import { filesAt, isRecorded } from './recorded'
import { StoryChart } from './story-chart'
import { StoryTable } from './story-table'
import { useDayHead } from './use-days'
import { useMomentInAddress } from './use-moment-in-address'
import { useView } from './use-view'
import { showing } from './view'
import { Words } from './words'

type StoryBodyProps = {
  story: Story
  onPlay: ((at: number, files: string[]) => void) | null
}

/** The chart or its table, and the same in words; all share one playhead. */
export function StoryBody({ story, onPlay }: StoryBodyProps) {
  const t = useTranslations('story')
  const isPhone = usePhone()
  const seconds = useSeconds(1_000)
  const now = story.live ? Math.max(seconds, story.to) : story.to
  const whole = useMemo(() => ({ from: story.from, to: now }), [story.from, now])
  const [view, setView] = useView(whole)
  const [playhead, setPlayhead] = useMomentInAddress(story)
  const [order, setOrder] = useState<LaneOrder>('first')
  const [words, setWords] = useState('')
  const [asTable, setAsTable] = useState(false)
  const [hit, setHit] = useState<Hit | null>(null)
  const lanes = useMemo(() => orderLanes(story.lanes, order, words), [story, order, words])
  const all = useMemo(() => sentencesOf(story), [story])
  const inView = all.filter(({ at }) => isPhone || (at >= view.from && at <= view.to))
  const selected =
    playhead === null ? undefined : all.findLast(({ at }) => at <= playhead + halfSecond)
  const play =
    onPlay &&
    ((at: number) => {
      setPlayhead(at)
      onPlay(
        at,
        filesAt(story, at).map(({ id }) => id),
      )
    })

  function go(at: number) {
    setPlayhead(at)
    setView(showing(view, whole, at))
  }
  function step(by: 1 | -1) {
    const index = selected ? all.indexOf(selected) + by : 0
    const next: Sentence | undefined = all[Math.max(0, Math.min(all.length - 1, index))]
    if (next) go(next.at)
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-2 pb-2">
        <Segmented
          label={t('order')}
          options={laneOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
          value={order}
          onChange={setOrder}
        />
        <input
          type="search"
          value={words}
          onChange={({ target }) => setWords(target.value)}
          placeholder={t('filter')}
          aria-label={t('filter')}
          className={inputClass}
          style={{ width: 180 }}
        />
        <span className="flex-1" />
        {!isPhone && (
          <Button
            size="sm"
            variant="quiet"
            icon={asTable ? <ChartLine /> : <Table2 />}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? t('asChart') : t('asTable')}
          </Button>
        )}
      </div>
      <NotListening story={story} />
      {isPhone ? (
        <PhoneLanes {...{ story, lanes, whole, now }} />
      ) : asTable ? (
        <StoryTable story={story} lanes={lanes} />
      ) : (
        <StoryChart
          {...{ story, lanes, whole, view, now, playhead }}
          onView={setView}
          onHit={(next) => {
            setHit(next)
            setPlayhead(next.at)
          }}
          onStep={step}
          onEnter={() => {
            if (play && playhead !== null && isRecorded(story, playhead)) play(playhead)
          }}
        />
      )}
      {hit && !isPhone && (
        <PinNote story={story} hit={hit} onClose={() => setHit(null)} onPlay={play} />
      )}
      <div className="pt-4">
        <Words
          story={story}
          sentences={inView}
          selected={selected?.id ?? null}
          onSelect={({ at }) => go(at)}
          onPlay={play}
        />
      </div>
    </>
  )
}

/** An address names seconds, and sentences have milliseconds. */
const halfSecond = 999

/** Where neither a webhook nor a poll reported anything, only Telnyx's own times are known. */
function NotListening({ story: { notListening, from, to, recordingsKnown } }: { story: Story }) {
  const t = useTranslations('story')
  const format = useFormatter()
  const headOf = useDayHead()
  const [first] = notListening
  const stamp = (at: number) => `${format.dateTime(at, 'stamp')} ${headOf(at).zone}`
  const isAll = first !== undefined && first.from <= from && first.to >= to
  return (
    <>
      {first && (
        <p className="pb-2 text-12 text-muted">
          {isAll
            ? t('notListeningAll')
            : t('notListening', {
                count: notListening.length,
                from: stamp(first.from),
                to: stamp(first.to),
              })}
        </p>
      )}
      {!recordingsKnown && <p className="pb-2 text-12 text-warning">{t('filesUnknown')}</p>}
    </>
  )
}

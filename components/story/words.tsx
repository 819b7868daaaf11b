'use client'

import clsx from 'clsx'
import { Check, Play } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Fragment, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { CopyIcon } from '@/components/ui/copy-icon'
import { IconButton } from '@/components/ui/icon-button'
import { useCopy } from '@/components/ui/use-copy'
import type { Sentence } from '@/lib/contract/story/sentences'
import type { Story } from '@/lib/contract/story/story'
import type { Playhead } from './playhead'
import { isRecorded } from './recorded'
import { sentenceAt } from './sentence-at'
import { useDayHead } from './use-days'
import { useSentence } from './use-sentence'

/** More are not shown; zooming in reduces them. */
const maxShown = 200

type WordsProps = {
  story: Story
  playhead: Playhead
  all: Sentence[]
  /** The sentences of the visible part. */
  sentences: Sentence[]
  onSelect: (sentence: Sentence) => void
  /** Null if the role may not play. */
  onPlay: ((at: number) => void) | null
}

/** The story in sentences, day by day, to be read and copied. */
export function Words({ story, playhead, all, sentences, onSelect, onPlay }: WordsProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  const headOf = useDayHead()
  const { shown, plain } = useSentence(story)
  const { copied, copy, outcome } = useCopy()
  const read = () => sentenceAt(all, playhead.at())?.id ?? null
  const selected = useSyncExternalStore(playhead.subscribe, read, read)
  const clock = (at: number) => format.dateTime(at, 'seconds')
  // If nothing was recorded at all, the list of recordings says so once.
  const hasFiles = story.lanes.some(({ files }) => files.length > 0)
  const dayOf = (sentence: Sentence | undefined) => sentence && headOf(sentence.at).day

  function text(): string {
    return sentences
      .map((sentence, index) => {
        const { day, zone } = headOf(sentence.at)
        const head = dayOf(sentences[index - 1]) === day ? '' : `${day}, ${zone}\n`
        return `${head}${clock(sentence.at)} ${plain(sentence)}`
      })
      .join('\n')
  }

  return (
    <section aria-label={t('words')} className="min-w-0">
      <div className="flex items-center gap-2">
        <h3 className="font-600 text-strong">{t('words')}</h3>
        <span className="flex-1 truncate text-faint">
          {t('count', { count: sentences.length })}
        </span>
        <Button
          size="sm"
          variant="quiet"
          icon={copied ? <Check /> : <CopyIcon />}
          onClick={() => void copy(text())}
          className="phone:h-11"
        >
          {t('copy')}
        </Button>
        {outcome}
      </div>
      <ol className="mt-1 tabular">
        {sentences.slice(0, maxShown).map((sentence, index) => (
          <Fragment key={sentence.id}>
            {dayOf(sentences[index - 1]) !== dayOf(sentence) && (
              <li className="flex gap-2 border-b border-line py-1 text-12 text-faint">
                <b className="font-580 text-muted">{headOf(sentence.at).day}</b>
                {headOf(sentence.at).zone}
              </li>
            )}
            <li
              aria-current={selected === sentence.id || undefined}
              className={clsx(
                'flex items-start gap-2 py-1',
                selected === sentence.id && 'bg-accent-tint',
              )}
            >
              <button
                type="button"
                onClick={() => onSelect(sentence)}
                className="w-16 flex-none text-left text-muted hover:text-strong"
              >
                {clock(sentence.at)}
              </button>
              <p
                className={clsx(
                  'min-w-0 flex-1 [overflow-wrap:anywhere]',
                  sentence.kind === 'doubt' && 'text-warning',
                )}
              >
                {shown(sentence)}
              </p>
              {hasFiles && <PlayFrom at={sentence.at} story={story} onPlay={onPlay} />}
            </li>
          </Fragment>
        ))}
      </ol>
      {sentences.length > maxShown && (
        <p className="pt-1 text-12 text-muted">
          {t('more', { count: sentences.length - maxShown })}
        </p>
      )}
      <p className="pt-2 text-12 text-faint">{t('sources')}</p>
    </section>
  )
}

type PlayFromProps = { at: number; story: Story; onPlay: ((at: number) => void) | null }

/** Plays all recordings of a moment, or says that there are none. */
export function PlayFrom({ at, story, onPlay }: PlayFromProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  if (onPlay === null) return null
  if (!isRecorded(story, at))
    return <span className="flex-none text-12 text-faint">{t('notRecorded')}</span>
  const label = t('play', { time: format.dateTime(at, 'seconds') })
  return (
    <IconButton label={label} onClick={() => onPlay(at)} className="-my-1">
      <Play />
    </IconButton>
  )
}

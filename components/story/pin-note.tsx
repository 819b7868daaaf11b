'use client'

import { X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import type { Story } from '@/lib/contract/story/story'
import type { Hit } from './hit'
import { PlayFrom } from './words'
import { useSentence } from './use-sentence'

/** The maximum number of acts listed for one place. */
const most = 8

type PinNoteProps = {
  story: Story
  hit: Hit
  onClose: () => void
  onPlay: ((at: number) => void) | null
}

/** The pressed place of the chart: the acts there with their receipts, or only the moment. */
export function PinNote({ story, hit, onClose, onPlay }: PinNoteProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  const { shown } = useSentence(story)
  const { pins, at } = hit
  return (
    <div className="mt-2 flex items-start gap-3 rounded-5 bg-raised px-3 py-2" role="status">
      <div className="min-w-0 flex-1 tabular">
        <b className="font-580 text-strong">{format.dateTime(at, 'stamp')}</b>
        {pins.slice(0, most).map((pin) => (
          <p key={pin.id}>
            {shown({ id: pin.id, at: pin.at, laneId: pin.laneId, ...wordsOf(pin) })}
            {pin.reason !== null && <q className="pl-1 text-muted">{pin.reason}</q>}
          </p>
        ))}
        {pins.length > most && <p>{t('more', { count: pins.length - most })}</p>}
      </div>
      <PlayFrom at={at} story={story} onPlay={onPlay} />
      <IconButton label={t('close')} onClick={onClose}>
        <X />
      </IconButton>
    </div>
  )
}

function wordsOf(pin: Hit['pins'][number]) {
  if (pin.act !== 'removal') return { kind: 'act' as const, pin }
  return { kind: 'removed' as const, times: 1, until: pin.at, failed: pin.failed }
}

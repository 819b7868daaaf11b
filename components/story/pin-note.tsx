'use client'

import { X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import type { Story } from '@/lib/contract/story/story'
import { CopyMoment } from './copy-moment'
import type { Hit } from './hit'
import { HitLines } from './hit-lines'
import { PlayFrom } from './words'

type PinNoteProps = {
  story: Story
  hit: Hit
  onClose: () => void
  onPlay: ((at: number) => void) | null
}

/** Details of what was pressed in the chart or reached by key. */
export function PinNote({ story, hit, onClose, onPlay }: PinNoteProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  return (
    <div className="mt-2 flex items-start gap-3 rounded-5 bg-raised px-3 py-2" role="status">
      <div className="min-w-0 flex-1 tabular">
        <b className="font-580 text-strong">{format.dateTime(hit.at, 'stamp')}</b>
        <HitLines story={story} hit={hit} />
      </div>
      {hit.film ? null : <PlayFrom at={hit.at} story={story} onPlay={onPlay} />}
      <CopyMoment story={story} at={() => hit.at} />
      <IconButton label={t('close')} onClick={onClose}>
        <X />
      </IconButton>
    </div>
  )
}

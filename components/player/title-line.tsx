import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button'

type TitleLineProps = { onPrevious?: () => void; onNext?: () => void; children: ReactNode }

export function TitleLine({ onPrevious, onNext, children }: TitleLineProps) {
  return (
    <div className="flex min-h-10 items-center gap-1">
      <div className="min-w-0 flex-1">{children}</div>
      {(onPrevious ?? onNext) && <Neighbours {...{ onPrevious, onNext }} />}
    </div>
  )
}

/** Links to the previous and next item; a missing one stays, dimmed. */
export function Neighbours({ onPrevious, onNext }: Omit<TitleLineProps, 'children'>) {
  const t = useTranslations('player')
  return (
    <>
      <IconButton label={t('previous')} disabled={!onPrevious} onClick={onPrevious}>
        <ChevronLeft />
      </IconButton>
      <IconButton label={t('next')} disabled={!onNext} onClick={onNext}>
        <ChevronRight />
      </IconButton>
    </>
  )
}

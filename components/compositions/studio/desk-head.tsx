'use client'

import { Layers } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { clockTime } from '@/components/ui/duration'
import type { CompositionSource } from '@/lib/contract/composition'
import type { Layout } from '@/lib/contract/studio/layout'
import { timesOf } from '@/lib/contract/studio/times'
import type { useCompose } from '../use-compose'

type DeskHeadProps = {
  layout: Layout
  /** Those in the picture. */
  sources: CompositionSource[]
  count: number
  of: number
  /** Why it cannot be sent; null if it can. */
  problem: string | null
  compose: ReturnType<typeof useCompose>
  saved: ReactNode
}

/** What the film will be, and the button that sends it, or why it cannot. */
export function DeskHead({ layout, sources, count, of, problem, ...props }: DeskHeadProps) {
  const t = useTranslations('compose')
  const id = useId()
  const { compose, saved } = props
  const { width, height, sound } = layout
  const { whole } = timesOf(sources)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-gutter pt-2 pb-3">
      <h1 className="text-22! leading-[30px]!">{t('studio')}</h1>
      <p className="flex flex-wrap gap-x-4 text-muted tabular">
        <span>{t('format', { width: String(width), height: String(height) })}</span>
        {whole && <span>{t('about', { length: clockTime(whole.to - whole.from) })}</span>}
        <span>{t('videos', { count, of })}</span>
      </p>
      <p id={id} role="status" className="min-w-0 flex-1 text-right text-12 text-danger">
        {problem && t('cannotSend', { reason: problem })}
      </p>
      {saved}
      <Button
        variant="primary"
        icon={<Layers />}
        pending={compose.pending}
        disabled={problem !== null}
        aria-describedby={id}
        onClick={compose.send}
        className="phone:h-11! phone:w-full"
      >
        {compose.safeAgain
          ? t('askAgain')
          : t(compose.unknown ? 'sendAgain' : 'send', { count, sound: sound ? 'on' : 'off' })}
      </Button>
    </div>
  )
}

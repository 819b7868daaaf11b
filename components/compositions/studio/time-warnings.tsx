'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime } from '@/components/ui/duration'
import type { CompositionSource } from '@/lib/contract/composition'
import { timesOf } from '@/lib/contract/studio/times'
import type { Shown } from './shown'

type TimeWarningsProps = {
  /** Those in the picture. */
  sources: CompositionSource[]
  shown: readonly Shown[]
}

/** Warns of recordings that run while no other does, and of times when nobody is recorded. */
export function TimeWarnings({ sources, shown }: TimeWarningsProps) {
  const t = useTranslations('compose')
  const common = useTranslations('common')
  const { apart, gaps } = timesOf(sources)
  if (apart.length === 0 && gaps.length === 0) return null
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const names = apart.flatMap((id) => shown.find((each) => each.id === id)?.name ?? [])
  return (
    <Notice tone="caution" className="mt-3">
      {names.length > 0 && (
        <p>
          {t.rich('apart', {
            b,
            count: names.length,
            names: () =>
              names.map((name, index) => (
                <span key={apart[index]}>
                  {index > 0 && common('comma')}
                  <bdi>{name}</bdi>
                </span>
              )),
          })}
        </p>
      )}
      {gaps.map(({ from, to }) => (
        <p key={from}>
          {t.rich('gap', {
            b,
            from: () => <AbsoluteTime at={new Date(from).toISOString()} format="seconds" />,
            to: () => <AbsoluteTime at={new Date(to).toISOString()} format="seconds" />,
            duration: clockTime(to - from),
          })}
        </p>
      ))}
    </Notice>
  )
}

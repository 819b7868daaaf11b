'use client'

import { useTranslations } from 'next-intl'
import { useFullTime } from './use-full-time'

type GoneNameProps = {
  /** Since when Telnyx no longer has it; undefined where it has. */
  at: string | undefined
  children: string
}

/** A name, struck through if its object is gone at Telnyx. */
export function GoneName({ at, children }: GoneNameProps) {
  const t = useTranslations('common')
  const full = useFullTime()
  if (at === undefined) return <bdi>{children}</bdi>
  return (
    <>
      <bdi className="text-faint line-through">{children}</bdi>{' '}
      <span className="text-12 font-400 text-muted">{t('goneSince', { at: full(at) })}</span>
    </>
  )
}

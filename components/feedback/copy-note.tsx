'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CopyAge } from '@/lib/contract/directory/rows'
import { AbsoluteTime } from '../ui/absolute-time'
import { Notice } from './notice'

/** Warns that rows may be missing or outdated, since the mirror is incomplete or behind. */
export function CopyNote({ meta: { as_of: asOf, complete } }: { meta: CopyAge }) {
  const t = useTranslations('list')
  const b = (words: ReactNode) => <b>{words}</b>
  const at = () => (asOf ? <AbsoluteTime at={asOf} /> : '–')
  const words = asOf === null ? 'copyFirst' : complete ? 'copyBehind' : 'copyIncomplete'
  return (
    <div className="px-gutter pb-3">
      <Notice tone="caution">{t.rich(words, { b, at })}</Notice>
    </div>
  )
}

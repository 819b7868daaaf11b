'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Story } from '@/lib/contract/story/story'
import { useDayHead } from './use-days'

/** Where neither a webhook nor a poll reported anything, only Telnyx's own times are known. */
export function NotListening({
  story: { notListening, from, to, recordingsKnown },
}: {
  story: Story
}) {
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

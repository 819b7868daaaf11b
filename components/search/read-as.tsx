'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import type { ReadPiece } from '@/lib/contract/search/answer'

/** How each piece of the query was interpreted. */
export function ReadAs({ pieces }: { pieces: readonly ReadPiece[] }) {
  const t = useTranslations('search')
  const zone = useTimeZone() ?? 'UTC'
  if (pieces.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-12 text-muted">
      <span>{t('readAs')}</span>
      {pieces.map(({ as, text }, at) => (
        <span
          key={at}
          className="inline-flex h-control-sm items-center gap-1.5 rounded-5 bg-chip px-2"
        >
          {t(`as.${as}`)}
          <b className="font-560 text-strong">
            <bdi>{text}</bdi>
          </b>
        </span>
      ))}
      {pieces.some(({ as }) => as === 'time') && (
        <span className="text-faint">{t('inZone', { zone })}</span>
      )}
    </div>
  )
}

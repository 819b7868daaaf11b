'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { onDemand } from '@/components/ui/on-demand'
import type { SearchKind } from '@/lib/contract/search/answer'

const AskedBefore = onDemand(
  () => import('./asked-before').then((file) => file.AskedBefore),
  () => null,
)

type NothingAskedProps = { onAsk: (question: { q: string; kind: SearchKind | null }) => void }

/** Before a query: examples, pinned and recent queries. */
export function NothingAsked({ onAsk }: NothingAskedProps) {
  const t = useTranslations('search')
  return (
    <Empty title={t('empty')}>
      <p>{t.rich('emptyHint', { b: (text) => <b>{text}</b> })}</p>
      <AskedBefore onAsk={onAsk} />
    </Empty>
  )
}

type NothingFoundProps = { q: string; isCopied: boolean; onWiden: (() => void) | null }

/** No results; `onWiden` clears the facets. */
export function NothingFound({ q, isCopied, onWiden }: NothingFoundProps) {
  const t = useTranslations('search')
  const zone = useTimeZone() ?? 'UTC'
  return (
    <Empty
      title={t('nothing', { text: q })}
      action={onWiden && <Button onClick={onWiden}>{t('clear')}</Button>}
    >
      <p>{isCopied ? t('nothingHint', { zone }) : t('never')}</p>
    </Empty>
  )
}

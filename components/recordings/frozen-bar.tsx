'use client'

import { Trash2 } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { ActionBar } from '@/components/data-table/action-bar'
import { Button } from '@/components/ui/button'
import { useSize } from '@/components/ui/use-size'
import type { FrozenSelection } from '@/lib/contract/selections'

type FrozenBarProps = {
  frozen: FrozenSelection
  onClear: () => void
  onDelete: (button: HTMLElement) => void
}

/** All matches at the time of selection: how many, how large and how old. */
export function FrozenBar({ frozen, onClear, onDelete }: FrozenBarProps) {
  const t = useTranslations('recordings')
  const size = useSize()
  const span = useSpan(frozen)
  const amount = [frozen.sizeMb === null ? null : size(frozen.sizeMb), span]
  return (
    <ActionBar
      count={1}
      onClear={onClear}
      label={
        <>
          {t('allMatching', { count: frozen.count })}{' '}
          <span className="ml-1.5 font-480 text-muted">
            {amount.filter((each) => each !== null).join(' · ')}
          </span>
          <span className="block text-12 font-400 text-muted">{t('frozenHint')}</span>
        </>
      }
      summary={<span className="flex-1" />}
    >
      <Button
        variant="danger-quiet"
        icon={<Trash2 />}
        disabled={frozen.count === 0}
        onClick={(event) => onDelete(event.currentTarget)}
      >
        {t('deleteCount', { count: frozen.count })}
      </Button>
    </ActionBar>
  )
}

type Span = Pick<FrozenSelection, 'oldestAt' | 'newestAt'>

/** When the first and the last began; null if Telnyx does not say. */
export function useSpan({ oldestAt, newestAt }: Span): string | null {
  const format = useFormatter()
  if (oldestAt === null || newestAt === null) return null
  return format.dateTimeRange(new Date(oldestAt), new Date(newestAt), 'day')
}

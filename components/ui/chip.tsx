'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from './icon-button'

type ChipProps = { label: string; value: string; onRemove: () => void }

/** A filter that is on: what it is about, what it says, and a way to take it off. */
export function Chip({ label, value, onRemove }: ChipProps) {
  const t = useTranslations('common')
  return (
    <span className="inline-flex h-ctl-sm max-w-full items-center gap-1.5 rounded-5 bg-chip pr-1 pl-[9px] text-12 whitespace-nowrap">
      <span className="text-2">{label}</span>
      <b className="truncate font-560 text-strong">{value}</b>
      <IconButton size="xs" label={t('remove', { label })} onClick={onRemove}>
        <X className="size-3.5!" />
      </IconButton>
    </span>
  )
}

'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from './icon-button'

type ChipProps = {
  label: string
  value: string
  /** Opens the choice of another value, at the button. */
  onChange?: (button: HTMLElement) => void
  onRemove: () => void
}

/** An active filter: its label, its value, and a button to remove it. */
export function Chip({ label, value, onChange, onRemove }: ChipProps) {
  const t = useTranslations('common')
  const words = (
    <>
      <span className="text-muted">{label}</span>
      <b className="truncate font-560 text-strong">{value}</b>
    </>
  )
  const style = 'flex h-full min-w-0 items-center gap-1.5 rounded-5 pl-[9px]'
  return (
    <span className="inline-flex h-control-sm max-w-full items-center gap-1.5 rounded-5 bg-chip pr-1 text-12 whitespace-nowrap">
      {onChange ? (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={(event) => onChange(event.currentTarget)}
          className={style}
        >
          {words}
        </button>
      ) : (
        <span className={style}>{words}</span>
      )}
      <IconButton size="xs" label={t('remove', { label })} onClick={onRemove}>
        <X className="size-3.5!" />
      </IconButton>
    </span>
  )
}

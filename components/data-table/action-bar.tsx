'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button'

type ActionBarProps = {
  count: number
  onClear: () => void
  /** Replaces “3 selected” where the count alone is not enough; on a line of its own on a phone. */
  label?: ReactNode
  /** Who or what is selected; left out on a phone. */
  summary?: ReactNode
  /** The acts, each with verb and count: “Mute 3”. */
  children: ReactNode
}

/** The acts on the selection; floats above the end of the list, or the tab bar. */
export function ActionBar({ count, onClear, label, summary, children }: ActionBarProps) {
  const t = useTranslations('common')
  if (count === 0) return null
  return (
    <div
      role="region"
      data-selection
      aria-label={t('selection')}
      className={clsx(
        'sticky bottom-3.5 z-10 mx-gutter my-3.5 flex animate-appear flex-wrap items-center gap-x-2 gap-y-1.5 rounded-8 bg-raised py-[7px] pr-2 pl-3.5 shadow-float [--shape-ground:var(--bg-raised)] phone:fixed phone:inset-x-2 phone:bottom-[calc(var(--tabs)+8px)] phone:m-0',
      )}
    >
      <span
        role="status"
        className={clsx(
          'font-620 text-strong',
          label === undefined ? 'whitespace-nowrap' : 'phone:w-full',
        )}
      >
        {label ?? t('selected', { count })}
      </span>
      <span className="flex min-w-0 flex-1 gap-1 overflow-hidden phone:hidden">{summary}</span>
      <div className="flex gap-2 phone:order-last phone:w-full phone:flex-wrap phone:gap-1.5 phone:[&>button]:h-11 phone:[&>button]:flex-1">
        {children}
      </div>
      <IconButton label={t('clearSelection')} onClick={onClear} className="phone:ml-auto">
        <X />
      </IconButton>
    </div>
  )
}

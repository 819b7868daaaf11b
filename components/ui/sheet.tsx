'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { IconButton } from './icon-button'

type SheetProps = {
  label: string
  /** The sheet's title, beside the acts and the close button. */
  heading: ReactNode
  acts?: ReactNode
  onClose: () => void
  children: ReactNode
  className?: string
}

/**
 * A panel beside the list, which stays usable: put both into `SheetLayout`. Escape closes it while
 * focus is inside; on a phone it is above the list.
 */
export function Sheet({ label, heading, acts, onClose, children, className }: SheetProps) {
  const t = useTranslations('common')
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    return () => {
      // If another sheet was opened or focus went elsewhere, it stays there.
      if (document.activeElement !== document.body) return
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      ref={sheet}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
      className={clsx(
        'sticky top-top z-5 h-[calc(100dvh-var(--top))] min-w-0 animate-appear overflow-y-auto border-l border-line-strong bg-raised px-[18px] pb-[18px] [--shape-ground:var(--bg-raised)] phone:static phone:order-first phone:h-auto phone:border-b phone:border-l-0 phone:px-gutter phone:pb-4',
        className,
      )}
    >
      <header className="-mr-2 flex h-12 items-center gap-1">
        <h2 className="min-w-0 flex-1 truncate">{heading}</h2>
        {acts}
        <IconButton label={t('close')} onClick={onClose}>
          <X />
        </IconButton>
      </header>
      {children}
    </aside>
  )
}

'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState, type ReactNode } from 'react'

type DockProps = {
  /** The summary line. */
  head: ReactNode
  /** The summary for screen readers, while closed. */
  announcement: ReactNode
  children: ReactNode
}

/**
 * The latest acts as one line at the end of the list. It sticks to the lower edge while scrolling
 * and opens only on a press, so that it never covers an act for long.
 */
export function Dock({ head, announcement, children }: DockProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="sticky bottom-3.5 z-20 ml-auto w-[min(420px,100%)] animate-appear overflow-hidden rounded-8 bg-raised shadow-float [--shape-ground:var(--bg-raised)] phone:bottom-[calc(var(--tabs)+8px)]">
      <DockHead open={open} onToggle={setOpen}>
        {head}
      </DockHead>
      {!open && announcement}
      {open && <div className="max-h-[44dvh] overflow-y-auto p-3.5">{children}</div>}
    </div>
  )
}

type DockHeadProps = { open: boolean; onToggle: (open: boolean) => void; children: ReactNode }

export function DockHead({ open, onToggle, children }: DockHeadProps) {
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={() => onToggle(!open)}
      className="flex h-9 w-full items-center gap-2 px-3.5 text-left -outline-offset-2! hover:bg-hover phone:h-11"
    >
      {children}
      <span className="flex-1" />
      {open ? <ChevronDown /> : <ChevronUp />}
    </button>
  )
}

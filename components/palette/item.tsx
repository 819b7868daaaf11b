'use client'

import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { isSecondClick } from '@/components/ui/second-click'

type ItemProps = {
  /** Unique in the palette. */
  id: string
  icon?: ReactNode
  children: ReactNode
  detail?: ReactNode
  end?: ReactNode
  danger?: boolean
  onSelect: () => void
}

export function Item({ id, icon, children, detail, end, danger = false, onSelect }: ItemProps) {
  return (
    <Command.Item
      value={id}
      onSelect={onSelect}
      // A selected item is replaced by the next choices: a person, say, by “Mute”.
      onClickCapture={(event) => isSecondClick(event) && event.stopPropagation()}
      className={`grid min-h-[34px] cursor-pointer grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-2.5 px-4 aria-selected:bg-accent-tint aria-selected:[box-shadow:inset_2px_0_0_var(--accent)] phone:min-h-11 ${danger ? 'text-danger' : ''}`}
    >
      <span className={`grid place-items-center ${danger ? '' : 'text-muted'}`}>{icon}</span>
      <span className="flex min-w-0 items-baseline gap-2">
        <span className={`truncate ${danger ? '' : 'text-strong'}`}>{children}</span>
        {detail && <span className="min-w-0 flex-1 truncate text-faint">{detail}</span>}
      </span>
      {end && <span className="text-12 text-faint">{end}</span>}
    </Command.Item>
  )
}

export function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&>[cmdk-group-heading]]:px-4 [&>[cmdk-group-heading]]:pt-2.5 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-11 [&>[cmdk-group-heading]]:font-520 [&>[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  )
}

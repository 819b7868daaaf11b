'use client'

import clsx from 'clsx'
import { DropdownMenu as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'

type MenuItem = {
  id: string
  label: string
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
}

type DropdownMenuProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** One button, which keeps its style. */
  trigger: ReactNode
  label: string
  /** A heading above the items. */
  heading?: ReactNode
  items: MenuItem[]
}

/** Load it when it is first opened: it brings Radix with it. */
export function DropdownMenu({
  open,
  onOpenChange,
  trigger,
  label,
  heading,
  items,
}: DropdownMenuProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-40 min-w-48 animate-appear rounded-8 bg-raised p-1 shadow-float"
        >
          {heading && <div className="border-b border-line px-2.5 pt-1.5 pb-2">{heading}</div>}
          {items.map((item) => (
            <Primitive.Item
              key={item.id}
              disabled={item.disabled}
              onSelect={item.onSelect}
              className={clsx(
                'flex h-8 items-center gap-2.5 rounded-5 px-2.5 outline-none select-none data-disabled:opacity-60 data-highlighted:bg-hover data-highlighted:[box-shadow:inset_2px_0_0_var(--accent)] phone:h-11',
                item.danger ? 'text-danger' : 'text-body data-highlighted:text-strong',
              )}
            >
              {item.icon}
              {item.label}
            </Primitive.Item>
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

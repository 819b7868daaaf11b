'use client'

import clsx from 'clsx'
import { Popover as Primitive } from 'radix-ui'
import { useId, type ReactNode, type RefObject } from 'react'
import { keepFocus, useKeptPlace } from './kept-place'

type PopoverProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The button that opened it: its anchor, which gets focus back. */
  anchor: RefObject<HTMLElement | null>
  title: ReactNode
  children: ReactNode
  /** The first focus; by default the first control. */
  initialFocus?: RefObject<HTMLElement | null>
  align?: 'start' | 'center' | 'end'
  className?: string
}

/**
 * A dialog at its button, where it stays when the button's row goes. Load it on first use: it
 * brings Radix with it. Mount it open; `onOpenChange(false)` comes on Escape, a click outside, and
 * leaving focus.
 */
export function Popover({ open, onOpenChange, anchor, title, children, ...rest }: PopoverProps) {
  const titleId = useId()
  const place = useKeptPlace(anchor)
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Anchor virtualRef={place} />
      <Primitive.Portal>
        <Primitive.Content
          aria-labelledby={titleId}
          align={rest.align ?? 'end'}
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            if (!rest.initialFocus?.current) return
            event.preventDefault()
            rest.initialFocus.current.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            keepFocus(anchor.current)
          }}
          className={clsx(
            'z-40 max-h-(--radix-popover-content-available-height) w-[min(438px,calc(100vw-16px))] animate-appear overflow-y-auto rounded-8 bg-raised p-4 shadow-float [--shape-ground:var(--bg-raised)]',
            rest.className,
          )}
        >
          <h2 id={titleId} className="text-15 leading-[22px] tracking-[-0.008em]">
            {title}
          </h2>
          {children}
          <Primitive.Arrow width={14} height={7} className="fill-raised" />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

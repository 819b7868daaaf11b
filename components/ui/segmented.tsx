'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'

type Option<Value extends string> = { value: Value; label: string; icon?: ReactNode }

type SegmentedProps<Value extends string> = {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  className?: string
}

/** A choice of one of a few visible options. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  return (
    <div
      role="group"
      aria-label={props.label}
      className={clsx(
        'inline-flex h-control max-w-full gap-px overflow-x-auto rounded-5 border border-line-control p-[2px]',
        props.className,
      )}
    >
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
          className="inline-flex items-center gap-1.5 rounded-3 px-[9px] text-12 font-500 whitespace-nowrap text-muted -outline-offset-2! eased hover:text-strong aria-pressed:bg-chip aria-pressed:font-600 aria-pressed:text-strong aria-pressed:[box-shadow:inset_0_-2px_0_var(--accent)] phone:px-[11px] [&_.lucide]:size-3.5"
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  )
}

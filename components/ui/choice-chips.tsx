'use client'

import { useId, type ReactNode } from 'react'

type Choice<Value extends string> = { value: Value; label: string; disabled?: boolean }

type ChoiceChipsProps<Value extends string> = {
  label: string
  /** The result of the choice, at the end of the label's line. */
  result?: ReactNode
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
}

/** A choice of at most one of a few visible options. */
export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="mt-3.5">
      <span className="mb-1.5 flex items-baseline gap-2">
        <span id={id} className="font-560">
          {props.label}
        </span>
        <span className="ml-auto text-right text-12 text-muted tabular empty:hidden">
          {props.result}
        </span>
      </span>
      <span className="flex flex-wrap gap-1.5">
        {props.choices.map(({ value, label, disabled }) => (
          <button
            key={value}
            type="button"
            disabled={disabled}
            aria-pressed={value === props.value}
            onClick={() => props.onChange(value)}
            className="h-control max-w-full truncate rounded-5 border border-line-control px-2.5 font-500 whitespace-nowrap enabled:hover:bg-hover disabled:border-line disabled:text-faint aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:font-600 aria-pressed:text-strong aria-pressed:[box-shadow:inset_0_0_0_1px_var(--accent)] phone:h-11"
          >
            {label}
          </button>
        ))}
      </span>
    </div>
  )
}

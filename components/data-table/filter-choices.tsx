'use client'

import type { FilterOption } from './filter'
import { useFirstFocus } from './use-first-focus'

type FilterChoicesProps = {
  options: FilterOption[]
  value: string | null
  onPick: (value: string) => void
}

/** A choice of one option; a click applies it. */
export function FilterChoices({ options, value, onPick }: FilterChoicesProps) {
  const box = useFirstFocus<HTMLUListElement>()
  return (
    <ul ref={box} className="mt-2 grid gap-px">
      {options.map((option, index) => (
        <li key={option.value}>
          {option.group && option.group !== options[index - 1]?.group && (
            <p className="px-2 pt-2 pb-0.5 text-12 text-faint">{option.group}</p>
          )}
          <button
            type="button"
            aria-pressed={value === option.value}
            onClick={() => onPick(option.value)}
            className="flex h-8 w-full items-center rounded-5 px-2 text-left hover:bg-hover hover:text-strong aria-pressed:bg-accent-tint aria-pressed:font-600 aria-pressed:text-strong phone:h-11"
          >
            {option.label}
          </button>
        </li>
      ))}
    </ul>
  )
}

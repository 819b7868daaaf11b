'use client'

import clsx from 'clsx'
import { useId, type KeyboardEvent, type ReactNode } from 'react'

type Tab<Value extends string> = { value: Value; label: string; count?: number | null }

type TabsProps<Value extends string> = {
  label: string
  tabs: readonly Tab<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** The content of the chosen tab. */
  children: ReactNode
  className?: string
}

/** Tabs for several views of one object; arrow keys switch. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { tabs, value, onChange } = props
  const id = useId()

  function onKeyDown({ key, currentTarget }: KeyboardEvent<HTMLDivElement>) {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    const index = tabs.findIndex((tab) => tab.value === value)
    const next = tabs[(index + step + tabs.length) % tabs.length]
    if (step === 0 || !next) return
    onChange(next.value)
    currentTarget.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus()
  }

  return (
    <div className={props.className}>
      <div
        role="tablist"
        aria-label={props.label}
        onKeyDown={onKeyDown}
        className="flex [scrollbar-width:none] gap-3 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            data-tab={tab.value}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className={clsx(
              'flex h-9 flex-none items-center gap-1.5 font-520 whitespace-nowrap text-muted -outline-offset-2! hover:text-strong aria-selected:font-620 aria-selected:text-strong aria-selected:[box-shadow:inset_0_-2px_0_var(--accent)] phone:h-11',
            )}
          >
            {tab.label}
            {tab.count != null && (
              <span className="text-12 font-480 text-faint tabular">{tab.count}</span>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {props.children}
      </div>
    </div>
  )
}

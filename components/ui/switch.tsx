'use client'

import clsx from 'clsx'

type SwitchProps = {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  className?: string
}

export function Switch({ label, checked, onChange, className }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      onClick={() => onChange(!checked)}
      className={clsx(
        'group inline-flex h-control items-center gap-2 rounded-5 px-1 font-520 whitespace-nowrap',
        className,
      )}
    >
      <span
        aria-hidden="true"
        className="relative block h-4 w-7 rounded-full border-[1.5px] border-line-control eased group-aria-checked:border-accent-fill group-aria-checked:bg-accent-fill"
      >
        <span className="absolute top-[2px] left-[2px] size-[9px] rounded-full bg-muted eased group-aria-checked:left-[14px] group-aria-checked:bg-accent-on" />
      </span>
      {label}
    </button>
  )
}

import type { ReactNode } from 'react'

/** One preference: label, control and hint. */
export function PreferenceRow(props: { label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[152px_minmax(0,1fr)] items-start gap-x-4 gap-y-1.5 py-2.5 phone:grid-cols-1">
      <span className="pt-1.5 font-560 phone:pt-0">{props.label}</span>
      <span className="min-w-0">
        {props.children}
        {props.hint && <span className="mt-1.5 block text-12 text-faint">{props.hint}</span>}
      </span>
    </div>
  )
}

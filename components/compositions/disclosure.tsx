import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

type DisclosureProps = { label: string; open?: boolean; children: ReactNode }

/** Folds away what few readers need. */
export function Disclosure({ label, open, children }: DisclosureProps) {
  return (
    <details open={open} className="group min-w-0">
      <summary className="flex h-control cursor-pointer list-none items-center gap-1.5 rounded-5 font-560 select-none phone:h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-3.5 flex-none text-muted group-open:rotate-90" />
        {label}
      </summary>
      <div className="pt-1.5">{children}</div>
    </details>
  )
}

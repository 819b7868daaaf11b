import { useId, type ReactNode } from 'react'

type SectionProps = {
  title: string
  intro?: ReactNode
  /** At the end of the heading's line. */
  act?: ReactNode
  children: ReactNode
}

/** A part of a page of settings, with a line above it. */
export function Section({ title, intro, act, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-t border-line pt-5 pb-6">
      <div className="flex min-h-control flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="max-w-140 min-w-0">
          <h2 id={id}>{title}</h2>
          {intro && <p className="mt-0.5 text-muted">{intro}</p>}
        </div>
        {act}
      </div>
      <div className="mt-3.5">{children}</div>
    </section>
  )
}

import type { ReactNode } from 'react'

type ListHeadProps = {
  title: string
  /** How many there are: numbers in `<b>`, words beside them. */
  summary?: ReactNode
  /** The main action, at the end of the line. */
  action?: ReactNode
}

/** The title of a list and its totals. */
export function ListHead({ title, summary, action }: ListHeadProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 px-gutter pt-4 pb-2.5">
      <h1>{title}</h1>
      <div className="flex min-h-6 flex-1 flex-wrap items-center gap-x-3.5 gap-y-1 text-muted tabular phone:text-12 [&_b]:font-600 [&_b]:text-strong">
        {summary}
      </div>
      {action}
    </div>
  )
}

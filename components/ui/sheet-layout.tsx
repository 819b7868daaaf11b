import clsx from 'clsx'
import type { ReactNode } from 'react'

/** A list with an optional sheet beside it; without one the list has the full width. */
export function SheetLayout({ sheet, children }: { sheet: ReactNode; children: ReactNode }) {
  return (
    <div
      className={clsx(
        'flex-1 phone:flex phone:flex-col',
        sheet && 'grid grid-cols-[minmax(0,1fr)_356px] rail:grid-cols-[minmax(0,1fr)_332px]',
      )}
    >
      <div className="@container/main flex min-w-0 flex-col">{children}</div>
      {sheet}
    </div>
  )
}

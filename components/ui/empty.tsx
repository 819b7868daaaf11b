import type { ReactNode } from 'react'
import { PageArrived } from './first-page'

type EmptyProps = {
  /** What is missing. */
  title: string
  /** The reason, or how to get some. */
  children?: ReactNode
  action?: ReactNode
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="mx-auto grid w-full max-w-105 grid-cols-[minmax(0,1fr)] content-start justify-items-center gap-1 px-gutter py-16 text-center text-muted">
      <h2>{title}</h2>
      {children}
      {action && <div className="mt-3">{action}</div>}
      {/* It may stand in place of a whole page: one that is not found, broken, or not allowed. */}
      <PageArrived />
    </div>
  )
}

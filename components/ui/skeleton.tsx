import clsx from 'clsx'

/** A placeholder; still, because only sending moves. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx('block h-3 rounded-3 bg-chip', className)} />
}

import clsx from 'clsx'

/** The place of something that has not come yet; still, because only sending moves. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx('block h-3 rounded-3 bg-chip', className)} />
}

import { Skeleton } from '@/components/ui/skeleton'

const rows = ['w-52', 'w-40', 'w-60', 'w-44', 'w-48', 'w-36']

/** The wall's own lines while it is read, so that nothing jumps when they come. */
export function LiveSkeleton() {
  return (
    <div className="px-gutter pt-4" aria-busy="true">
      <Skeleton className="h-6 w-64 max-w-full" />
      <Skeleton className="mt-3 mb-9 h-ctl w-96 max-w-full" />
      {rows.map((width) => (
        <div key={width} className="flex h-row items-center border-b border-line">
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  )
}

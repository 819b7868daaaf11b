import { Skeleton } from '@/components/ui/skeleton'

const rows = ['w-48', 'w-36', 'w-56', 'w-40', 'w-44', 'w-32']

/** A skeleton of the page, so that nothing jumps when it is loaded. */
export function PersonSkeleton() {
  return (
    <div className="px-gutter pt-4" aria-busy="true">
      <Skeleton className="h-3.5 w-32" />
      <div className="mt-3 flex items-center gap-2.5">
        <Skeleton className="size-7" />
        <Skeleton className="h-6 w-56 max-w-full" />
      </div>
      <Skeleton className="mt-4 w-96 max-w-full" />
      <Skeleton className="mt-3 mb-6 w-120 max-w-full" />
      {rows.map((width) => (
        <div key={width} className="flex h-row items-center border-b border-line">
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  )
}

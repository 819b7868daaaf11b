import { Skeleton } from '@/components/ui/skeleton'

const rows = ['w-48', 'w-36', 'w-56', 'w-40', 'w-44', 'w-32']

/** A skeleton of the page, so that nothing jumps when the room is loaded. */
export function RoomSkeleton() {
  return (
    <div className="px-gutter pt-4" aria-busy="true">
      <Skeleton className="h-3.5 w-44" />
      <Skeleton className="mt-3 h-6 w-72 max-w-full" />
      <Skeleton className="mt-4 w-96 max-w-full" />
      <Skeleton className="mt-6 h-px" />
      {rows.map((width) => (
        <div key={width} className="flex h-row items-center border-b border-line">
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  )
}

import { Skeleton } from '@/components/ui/skeleton'

const names = ['w-52', 'w-40', 'w-60', 'w-44', 'w-48', 'w-36', 'w-56', 'w-40', 'w-52']

/** A skeleton of the wall, so that nothing jumps when it is loaded. */
export function LiveSkeleton() {
  return (
    <div className="px-gutter pt-4" aria-busy="true" data-wide>
      <Skeleton className="h-6 w-64 max-w-full" />
      <Skeleton className="mt-3.5 mb-3 h-control w-150 max-w-full" />
      <ul className="wall">
        {names.map((width, index) => (
          <li key={index} className="wall-card" aria-hidden="true">
            <Skeleton className="h-[3px] w-full" />
            <div className="mt-1.5 flex h-9 items-center">
              <Skeleton className={width} />
            </div>
            <div className="mt-1 flex h-[18px] items-center">
              <Skeleton className="w-32" />
            </div>
            <div className="mt-2 flex h-[74px] items-start gap-1 phone:h-[90px] phone:pt-2">
              <Skeleton className="h-[22px] w-36" />
              <Skeleton className="h-[22px] w-28" />
            </div>
            <div className="mt-1.5 h-act" />
          </li>
        ))}
      </ul>
    </div>
  )
}

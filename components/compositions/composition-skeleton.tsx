import { Skeleton } from '@/components/ui/skeleton'

/** The place of a composition that has not come yet. */
export function CompositionSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-4 px-gutter pt-6">
      <Skeleton className="h-6 w-60" />
      <Skeleton className="aspect-video h-auto w-full max-w-[960px]" />
    </div>
  )
}

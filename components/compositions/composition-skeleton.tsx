import { Skeleton } from '@/components/ui/skeleton'

/** Stands in until a composition is loaded. */
export function CompositionSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-4 px-gutter pt-6">
      <Skeleton className="h-6 w-60" />
      <Skeleton className="aspect-video h-auto w-full max-w-[960px]" />
    </div>
  )
}

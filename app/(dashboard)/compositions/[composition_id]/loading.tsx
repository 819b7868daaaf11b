import { CompositionSkeleton } from '@/components/compositions/composition-skeleton'

export default function Loading() {
  return <CompositionSkeleton />
}

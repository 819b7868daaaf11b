import { ListSkeleton } from '@/components/data-table/list-body'

export default function Loading() {
  return <ListSkeleton />
}

import { RoomSkeleton } from '@/components/rooms/room-skeleton'

export default function Loading() {
  return <RoomSkeleton />
}

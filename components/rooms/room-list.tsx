'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MirrorListScreen } from '@/components/feedback/mirror-list-screen'
import { useMirrorList } from '@/components/feedback/use-mirror-list'
import { Empty } from '@/components/ui/empty'
import { toRoom } from '@/lib/client/directory/to-screen'
import { rooms } from '@/lib/contract/directory/rooms'
import { can, type Role } from '@/lib/contract/roles'
import type { RoomRow } from '@/lib/contract/room-list'
import { roomPath } from '@/lib/contract/routes'
import { NewRoom } from './new-room'
import { roomCells, roomListStack } from './room-list-columns'

const idOf = (row: RoomRow) => row.id

/** Every room of the account, and who is in it. */
export function RoomList({ role }: { role: Role }) {
  const t = useTranslations('rooms')
  const router = useRouter()
  const of = useMirrorList(rooms, toRoom)
  const mayMake = can(role, 'rooms.manage')
  return (
    <MirrorListScreen
      definition={rooms}
      cells={roomCells}
      of={of}
      searchLabel={t('search')}
      action={mayMake && <NewRoom />}
      rowId={idOf}
      stack={roomListStack}
      empty={<Empty title={t('none')}>{t(mayMake ? 'noneText' : 'noneTextReader')}</Empty>}
      onOpen={({ id }) => router.push(roomPath(id))}
    />
  )
}

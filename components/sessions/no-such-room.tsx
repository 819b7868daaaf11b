'use client'

import { useTranslations } from 'next-intl'
import type { ListState } from '@/components/data-table/use-list-params'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import type { Named } from '@/lib/contract/list'

type NoSuchRoomProps = {
  /** As it was typed. */
  name: string
  near: Named[]
  list: ListState
}

/** No room has this name; perhaps it is one of those whose names hold it. */
export function NoSuchRoom({ name, near, list }: NoSuchRoomProps) {
  const t = useTranslations('sessions')
  return (
    <div role="status">
      <Empty
        title={t('noRoom', { name })}
        action={
          <Button variant="quiet" onClick={() => list.change({ room: null })}>
            {t('anyRoom')}
          </Button>
        }
      >
        <p>{near.length > 0 ? t('nearRooms') : t('noRoomText')}</p>
        {near.length > 0 && (
          <ul className="mt-2 grid w-full grid-cols-1 gap-1.5">
            {near.map((room) => (
              <li key={room.id} className="min-w-0">
                <Button className="w-full" onClick={() => list.change({ room: room.id })}>
                  <bdi className="min-w-0 truncate">{room.name}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Empty>
    </div>
  )
}

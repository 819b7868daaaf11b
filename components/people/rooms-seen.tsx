'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Visit } from '@/lib/contract/people'
import { roomPath } from '@/lib/contract/routes'

const maxShown = 6

/** The rooms of these visits, the most visited first. */
export function RoomsSeen({ visits }: { visits: Visit[] }) {
  const t = useTranslations('person')
  const people = useTranslations('people')
  const rooms = countRooms(visits)
  if (rooms.length === 0) return null
  return (
    <section aria-labelledby="rooms">
      <h2 id="rooms">{t('rooms')}</h2>
      <ul className="mt-1.5">
        {rooms.slice(0, maxShown).map(({ id, name, count }) => (
          <li key={id} className="flex items-baseline gap-3 py-1">
            <Link
              href={roomPath(id)}
              prefetch={false}
              className="min-w-0 flex-1 truncate underline-offset-3 hover:text-strong hover:underline"
            >
              <bdi>{name ?? people('unnamedRoom')}</bdi>
            </Link>
            <span className="text-12 text-muted tabular">{t('visitCount', { count })}</span>
          </li>
        ))}
      </ul>
      {rooms.length > maxShown && (
        <p className="mt-1 text-12 text-faint">
          {t('moreRooms', { count: rooms.length - maxShown })}
        </p>
      )}
    </section>
  )
}

function countRooms(visits: Visit[]) {
  const rooms = new Map<string, { id: string; name: string | null; count: number }>()
  for (const { room } of visits) {
    if (!room) continue
    const count = (rooms.get(room.id)?.count ?? 0) + 1
    rooms.set(room.id, { ...room, count })
  }
  return [...rooms.values()].sort((a, b) => b.count - a.count)
}

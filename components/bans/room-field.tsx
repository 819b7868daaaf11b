'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ShortId } from '@/components/ui/short-id'
import { useRoomName } from '@/components/ui/use-room-name'
import { searchQuery } from '@/lib/client/search/queries'

type Room = { id: string; name: string | null }

type RoomFieldProps = {
  value: Room | null
  onChange: (room: Room | null) => void
  isMissing: boolean
}

/** One room, found by its name or id. */
export function RoomField({ value, onChange, isMissing }: RoomFieldProps) {
  const t = useTranslations('bans')
  const [typed, setTyped] = useState('')
  const name = useRoomName({ room: value })
  if (value)
    return (
      <p className="flex items-center gap-2">
        <span className="font-560">{t('new.room')}</span>
        <bdi className="min-w-0 truncate text-strong">{name}</bdi>
        <Button variant="quiet" onClick={() => onChange(null)}>
          {t('new.otherRoom')}
        </Button>
      </p>
    )
  return (
    <>
      <Field
        label={t('new.room')}
        value={typed}
        autoComplete="off"
        error={isMissing && t('new.roomMissing')}
        hint={t('new.roomHint')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Found typed={typed} onChoose={onChange} />
    </>
  )
}

function Found({ typed, onChoose }: { typed: string; onChoose: (room: Room) => void }) {
  const t = useTranslations('bans')
  const q = useDeferredValue(typed.trim())
  const { data, error } = useQuery({
    ...searchQuery({ q, kind: 'room', limit: 5 }),
    enabled: q !== '',
  })
  if (q === '') return null
  if (error) return <FailureNotice error={error} className="mt-2" />
  if (data?.data.length === 0) return <p className="mt-2 text-12 text-muted">{t('new.noRoom')}</p>
  return (
    <ul className="mt-1" aria-label={t('new.rooms')}>
      {data?.data.map(({ telnyxId: id, title }) => (
        <li key={id} className="flex items-center gap-2">
          <FoundRoom room={{ id, name: title }} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  )
}

function FoundRoom({ room, onChoose }: { room: Room; onChoose: (room: Room) => void }) {
  const name = useRoomName({ room })
  return (
    <>
      <Button variant="quiet" className="-ml-2 min-w-0" onClick={() => onChoose(room)}>
        <bdi className="truncate">{name}</bdi>
      </Button>
      <ShortId id={room.id} />
    </>
  )
}

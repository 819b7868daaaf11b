'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { StatusShape } from '@/components/ui/status-shape'
import { toFailure } from '@/lib/client/api-failure'
import type { RoomWritten } from '@/lib/client/rooms/mutations'
import { isRoomField, valuesOf, type RoomBody } from '@/lib/client/rooms/room-values'
import { ActFailure } from './act-failure'
import { Quotable } from './quotable'
import { isPlaced } from './use-room-form'
import { useFieldWords } from './use-field-words'

type Saving = {
  data: RoomWritten | undefined
  error: Error | null
  variables: RoomBody | undefined
}

const b = (chunks: ReactNode) => <b>{chunks}</b>

/** The outcome of a change; a 200 with the old value does not count as done. */
export function SaveOutcome({ saving: { data, error, variables } }: { saving: Saving }) {
  const t = useTranslations('room')
  const common = useTranslations('common')
  const words = useFieldWords()
  if (error) {
    const failure = toFailure(error)
    if (failure.outcome === 'unknown') {
      return (
        <Notice tone="caution" icon={<StatusShape shape="unknown" />}>
          {t.rich('saveUnknown', { b })}
          <Quotable failure={failure} />
        </Notice>
      )
    }
    return isPlaced(failure) ? null : <ActFailure failure={failure} />
  }
  if (!data) return null
  if (data.notTaken.length > 0) {
    return (
      <Notice tone="caution">
        {t.rich('savedDiffers', { b, fields: words.list(data.notTaken) })}
      </Notice>
    )
  }
  const answered = valuesOf(data.room)
  const changes = Object.keys(variables ?? {})
    .filter(isRoomField)
    .map((field) => `${words.label(field)} ${words.value(answered, field)}`)
  const time = () => <AbsoluteTime at={data.answeredAt} format="seconds" />
  return (
    <Notice
      tone="accent"
      icon={<StatusShape shape="confirmed" />}
      className="[overflow-wrap:anywhere]"
    >
      {t.rich('saved', { b, time, changes: changes.join(common('comma')) })}
    </Notice>
  )
}

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { ActFailure } from './act-failure'
import { useRoomName } from './use-room-name'
import type { RoomActing } from './use-room-act'

/** The outcome of the last act on a room. */
export function ActOutcome({ acting: { data, error, variables } }: { acting: RoomActing }) {
  const t = useTranslations('webhooks.done')
  const nameOf = useRoomName()
  if (error) return <ActFailure error={error} className="mb-3" />
  if (!data || !variables) return null
  return (
    <Notice tone="accent" className="mb-3">
      {t(variables.kind, { name: nameOf(variables.room) })}
    </Notice>
  )
}

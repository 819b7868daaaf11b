'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { useRoomName } from '@/components/ui/use-room-name'
import type { LiveSession } from '@/lib/contract/live'
import { useSelecting } from './selecting'

/** Selects a session for an act on several. */
export function SelectBox({ session }: { session: LiveSession }) {
  const t = useTranslations('live')
  const { ids, flip } = useSelecting()
  const room = useRoomName(session)
  return (
    <Checkbox
      aria-label={t('select', { room })}
      checked={ids.has(session.id)}
      onChange={() => flip(session.id)}
      className={clsx(
        'flex-none',
        ids.size === 0 &&
          'not-focus-visible:opacity-0 in-[.wall-card:hover]:opacity-100 in-[tr:hover]:opacity-100 pointer-coarse:opacity-100',
      )}
    />
  )
}

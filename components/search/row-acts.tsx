'use client'

import { Link2, Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import { onDemand } from '@/components/ui/on-demand'
import { displayName } from '@/lib/contract/display-name'
import { can, type Role } from '@/lib/contract/roles'
import type { SearchRow } from '@/lib/contract/search/answer'

const MuteFound = onDemand(
  () => import('./mute-found').then((file) => file.MuteFound),
  () => null,
)

/** The signed-in user and their role. */
export type Viewer = { id: string; name: string; role: Role }

type RowActsProps = { row: SearchRow; viewer: Viewer; onCopy: (row: SearchRow) => void }

/** The acts on a result. */
export function RowActs({ row, viewer, onCopy }: RowActsProps) {
  const t = useTranslations('search')
  const found = useTranslations('found')
  const name = displayName(row.title).name ?? found(`unnamed.${row.kind}`)
  return (
    <span className="flex items-center justify-end">
      <MuteIfLive row={row} viewer={viewer} name={name} />
      {row.kind === 'recording' && can(viewer.role, 'media.play') && (
        <Link
          href={row.href}
          prefetch={false}
          aria-label={t('play', { name })}
          className="grid size-icon place-items-center rounded-5 text-muted hover:bg-hover hover:text-strong"
        >
          <Play />
        </Link>
      )}
      <IconButton label={t('copyLink', { name })} onClick={() => onCopy(row)}>
        <Link2 />
      </IconButton>
    </span>
  )
}

/** Whether the participant is inside now and the user may mute. */
const isMutable = ({ kind, live, sessionId }: SearchRow, { role }: Viewer) =>
  kind === 'person' && live && sessionId !== null && can(role, 'sessions.moderate')

/** Offers mute for a participant inside, if the user may; otherwise nothing. */
export function MuteIfLive({
  row,
  viewer,
  name,
}: {
  row: SearchRow
  viewer: Viewer
  name: string
}) {
  if (row.sessionId === null || !isMutable(row, viewer)) return null
  const { sessionId, telnyxId } = row
  return <MuteFound viewer={viewer} sessionId={sessionId} participantId={telnyxId} name={name} />
}

'use client'

import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { ComposeButton } from '@/components/compositions/compose-button'
import type { Facts } from '@/components/sessions/facts'
import { SessionPanel, type EarlierTab } from '@/components/sessions/session-panel'
import type { Viewer } from '@/components/sessions/viewer'
import { claimedName } from '@/lib/contract/claimed-name'
import { can } from '@/lib/contract/roles'
import { onDemand } from '@/components/ui/on-demand'
import type { Played } from './play-recording'

const ActivityList = onDemand(() =>
  import('@/components/audit/activity-list').then((file) => file.ActivityList),
)
const PlayRecording = onDemand(() => import('./play-recording').then((file) => file.PlayRecording))

type Playing = { played: Played; from: RefObject<HTMLElement | null> }

const noTabs: EarlierTab[] = []

type SessionPanelsProps = { session: Facts; viewer: Viewer; earlier?: EarlierTab[] }

/** The tabs of a session, with the player that they open. */
export function SessionPanels({ session, viewer, earlier = noTabs }: SessionPanelsProps) {
  const common = useTranslations('common')
  const t = useTranslations('sessionPanel')
  const [playing, setPlaying] = useState<Playing | null>(null)
  const mayPlay = can(viewer.role, 'media.play')
  const play = (played: Played, button: HTMLElement) =>
    setPlaying({ played, from: { current: button } })
  return (
    <>
      <SessionPanel
        session={session}
        earlier={earlier}
        onPlayRecording={
          mayPlay
            ? (group, button) =>
                play(
                  {
                    title: claimedName(group.context).name ?? common('noName'),
                    participantId: group.participantId,
                    files: group.ready.map(({ id, kind, startedAt }) => ({
                      id,
                      of: 'recordings',
                      kind: kind ?? 'video',
                      startedAt,
                    })),
                  },
                  button,
                )
            : null
        }
        onPlayComposition={
          mayPlay
            ? ({ id, createdAt }, button) =>
                play(
                  {
                    title: t('composition'),
                    participantId: null,
                    files: [{ id, of: 'compositions', kind: 'video', startedAt: createdAt }],
                  },
                  button,
                )
            : null
        }
        compose={
          can(viewer.role, 'compositions.create') && !session.active ? (
            <ComposeButton
              sessionId={session.id}
              roomName={session.room?.name ?? t('unnamedRoom')}
            />
          ) : null
        }
        activity={<ActivityList targetType="room_session" targetId={session.id} />}
      />
      {playing && (
        <PlayRecording
          played={playing.played}
          returnFocus={playing.from}
          onClose={() => setPlaying(null)}
        />
      )}
    </>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'
import {
  sessionCompositionsQuery,
  sessionRecordingsQuery,
} from '@/lib/client/sessions/media-queries'
import type { SessionComposition } from '@/lib/contract/session-media'
import { onDemand } from '@/components/ui/on-demand'
import type { Facts } from './facts'
import { recordingGroups, type RecordingGroup } from './recording-groups'
import { RecordingsTab } from './recordings-tab'
import { SessionFacts } from './session-facts'
import { useInside } from './use-inside'
import { usePanelTab } from './use-panel-tab'

const CompositionsTab = onDemand(() =>
  import('./compositions-tab').then((file) => file.CompositionsTab),
)
const RawTab = onDemand(() => import('./raw-tab').then((file) => file.RawTab))

type SessionPanelProps = {
  session: Facts
  /** Null if the role may not play. */
  onPlayRecording: ((group: RecordingGroup, button: HTMLElement) => void) | null
  onPlayComposition: ((composition: SessionComposition, button: HTMLElement) => void) | null
  /** Creates a composition of this session; null if the role may not. */
  compose: ReactNode
  /** The audit entries; null hides the tab. */
  activity: ReactNode
}

/** The panel of a session: recordings, compositions, JSON, activity and facts. */
export function SessionPanel({ session, activity, compose, ...on }: SessionPanelProps) {
  const t = useTranslations('sessionPanel')
  const recordings = useQuery(sessionRecordingsQuery(session.id, session.active)).data
  const compositions = useQuery(sessionCompositionsQuery(session.id)).data
  const [tab, setTab] = usePanelTab(activity !== null)
  const inside = useInside(session.id)
  const groups = recordings && recordingGroups(recordings.data, inside)
  return (
    <div className="wide:grid wide:grid-cols-2 wide:gap-x-8">
      <div className="min-w-0">
        <Tabs
          label={t('label')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'recordings', label: t('recordings'), count: groups?.length ?? null },
            {
              value: 'compositions',
              label: t('compositions'),
              count: compositions?.data.length || null,
            },
            ...(activity === null ? [] : [{ value: 'activity' as const, label: t('activity') }]),
            { value: 'raw', label: t('raw') },
          ]}
        >
          {tab === 'recordings' && <RecordingsTab session={session} onPlay={on.onPlayRecording} />}
          {tab === 'compositions' && (
            <CompositionsTab
              sessionId={session.id}
              onPlay={on.onPlayComposition}
              compose={compose}
            />
          )}
          {tab === 'activity' && activity}
          {tab === 'raw' && <RawTab sessionId={session.id} />}
        </Tabs>
      </div>
      <SessionFacts session={session} />
    </div>
  )
}

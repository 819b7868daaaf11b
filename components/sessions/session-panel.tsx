'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Fragment, useState, type ReactNode } from 'react'
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
import { useInside } from './use-inside'
import { usePanelTab } from './use-panel-tab'

const CompositionsTab = onDemand(() =>
  import('./compositions-tab').then((file) => file.CompositionsTab),
)
const RawTab = onDemand(() => import('./raw-tab').then((file) => file.RawTab))

/** A tab before those of the files, from another domain. */
export type EarlierTab = {
  value: 'story' | 'people'
  label: string
  content: ReactNode
  /** Stays as it was left, with a note half written. */
  isKept?: boolean
}

type SessionPanelProps = {
  session: Facts
  /** Those of an ended session, whose page is all tabs; then the facts are in one of them. */
  earlier: EarlierTab[]
  /** Null if the role may not play. */
  onPlayRecording: ((group: RecordingGroup, button: HTMLElement) => void) | null
  onPlayComposition: ((composition: SessionComposition, button: HTMLElement) => void) | null
  /** Creates a composition of this session; null if the role may not. */
  compose: ReactNode
  /** The audit entries; null hides the tab. */
  activity: ReactNode
}

/** The tabs of a session: recordings, compositions, JSON, activity, and what comes before them. */
export function SessionPanel({ session, earlier, activity, compose, ...on }: SessionPanelProps) {
  const t = useTranslations('sessionPanel')
  const recordings = useQuery(sessionRecordingsQuery(session.id, session.active)).data
  const compositions = useQuery(sessionCompositionsQuery(session.id)).data
  const inside = useInside(session.id)
  const groups = recordings && recordingGroups(recordings.data, inside)
  const tabs = [
    ...earlier,
    { value: 'recordings' as const, label: t('recordings'), count: groups?.length ?? null },
    {
      value: 'compositions' as const,
      label: t('compositions'),
      count: compositions?.data.length || null,
    },
    ...(activity === null ? [] : [{ value: 'activity' as const, label: t('activity') }]),
    { value: 'raw' as const, label: t('raw') },
  ]
  const [tab, setTab] = usePanelTab(tabs.map(({ value }) => value))
  return (
    <Tabs label={t('label')} value={tab} onChange={setTab} tabs={tabs}>
      {earlier.map(({ value, content, isKept }) =>
        isKept ? (
          <Kept key={value} isOpen={value === tab}>
            {content}
          </Kept>
        ) : (
          value === tab && <Fragment key={value}>{content}</Fragment>
        ),
      )}
      {tab === 'recordings' && <RecordingsTab session={session} onPlay={on.onPlayRecording} />}
      {tab === 'compositions' && (
        <CompositionsTab sessionId={session.id} onPlay={on.onPlayComposition} compose={compose} />
      )}
      {tab === 'activity' && activity}
      {tab === 'raw' && <RawTab sessionId={session.id} />}
    </Tabs>
  )
}

/** Content that is made when it is first shown, and hidden afterwards. */
function Kept({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const [isMade, setIsMade] = useState(isOpen)
  if (isOpen && !isMade) setIsMade(true)
  return isMade ? <div hidden={!isOpen}>{children}</div> : null
}

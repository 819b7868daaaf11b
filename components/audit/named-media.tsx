import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import type { ActivityEntry } from '@/lib/contract/audit'
import { claimedName } from '@/lib/contract/claimed-name'
import { NamedLink } from './named-link'
import { NamedPeople } from './named-people'
import { TargetType } from './target'

type Entry = { entry: ActivityEntry }

/** A recording by its recorded names: kind, person, room and time. */
export function NamedRecording({ entry }: Entry) {
  const { recording } = entry.names
  const parts = useParts(entry, recording?.startedAt)
  const t = useTranslations('activity.named')
  return (
    <NamedLink entry={entry} type="room_recording" id={entry.target?.id ?? null}>
      {recording ? (
        t.rich('recordingOf', { kind: recording.kind ?? 'none', ...parts })
      ) : (
        <TargetType type="room_recording" />
      )}
    </NamedLink>
  )
}

/** A composition by its recorded names: room and time. */
export function NamedComposition({ entry }: Entry) {
  const { composition } = entry.names
  const parts = useParts(entry, composition?.createdAt)
  const t = useTranslations('activity.named')
  return (
    <NamedLink entry={entry} type="room_composition" id={entry.target?.id ?? null}>
      {composition ? t.rich('compositionOf', parts) : <TargetType type="room_composition" />}
    </NamedLink>
  )
}

function useParts(entry: ActivityEntry, at: string | null | undefined) {
  const t = useTranslations('activity.named')
  return {
    whom: () => <NamedPeople entry={entry} />,
    room: () => <bdi>{claimedName(entry.names.room?.name).name ?? t('noRoom')}</bdi>,
    time: () => (at ? <AbsoluteTime at={at} /> : '–'),
  }
}

import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'
import { isAuditAction } from '@/lib/contract/audit-actions'
import { ActionName } from './action-name'
import { NamedComposition, NamedRecording } from './named-media'
import { NamedPeople } from './named-people'
import { NamedPlace } from './named-place'
import { NamedRoom } from './named-room'
import { NamedToken, NamedUser } from './named-user'

type Entry = { entry: ActivityEntry }

/** An act as a sentence, with the names recorded then; an act that failed reads as an attempt. */
export function ActSentence({ entry }: Entry) {
  const t = useTranslations('activity')
  const roles = useTranslations('roles')
  const { action, outcome, names } = entry
  const who = () => <bdi className="font-600 text-strong">{entry.actor.name}</bdi>
  if (!isAuditAction(action))
    return t.rich('named.other', { who, what: () => <ActionName action={action} /> })
  const from = names.user?.role
  return t.rich(`sentences.${action}`, {
    done: outcome === 'succeeded' || outcome === 'recorded' ? 'yes' : 'no',
    items: entry.items ?? 0,
    from: from ? roles(from) : 'none',
    to: entry.role ? roles(entry.role) : 'none',
    who,
    whom: () => <NamedPeople entry={entry} />,
    place: () => <NamedPlace entry={entry} />,
    room: () => <NamedRoom entry={entry} />,
    recording: () => <NamedRecording entry={entry} />,
    composition: () => <NamedComposition entry={entry} />,
    user: () => <NamedUser entry={entry} />,
    token: () => <NamedToken entry={entry} />,
  })
}

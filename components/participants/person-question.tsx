'use client'

import { useAsOf } from '@/components/feedback/as-of'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { Moderator } from '@/lib/client/sessions/use-moderation'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import type { Role } from '@/lib/contract/roles'
import { onDemand } from '@/components/ui/on-demand'
import { personRow } from './person-row'

const PersonPopover = onDemand(() => import('./person-popover').then((file) => file.PersonPopover))

type PersonQuestionProps = {
  /** Their current row. */
  session: LiveSession
  person: LivePerson
  receipts: SeenReceipt[]
  button: HTMLElement
  viewerId: string
  role: Role
  act: Moderator['act']
  onClose: () => void
}

/** Opens the acts on one person beside their name; before a kick, the reason. */
export function PersonQuestion({
  session,
  person,
  receipts,
  button,
  ...rest
}: PersonQuestionProps) {
  const { viewerId, role, act, onClose } = rest
  const own = receipts.filter((receipt) => receipt.sessionId === session.id)
  const row = personRow(session, person, own)
  const target = { participants: [person.id] }
  const affected = [person.id]
  return (
    <PersonPopover
      anchor={{ current: button }}
      asOf={useAsOf()}
      row={row}
      viewerId={viewerId}
      role={role}
      place={{ sessionId: session.id, room: session.room }}
      onMute={(kind) => {
        act(session.id, { act: kind, target, affected })
        onClose()
      }}
      onKick={(reason, ban) => {
        act(session.id, { act: 'kick', target, affected, reason, ...(ban && { ban }) })
        onClose()
      }}
      onClose={onClose}
    />
  )
}

'use client'

import { Dock } from './dock'
import { GroupOutcomeCard } from './group-outcome-card'
import type { PersonRow } from './person-row'
import type { ParticipantActs } from './use-participant-acts'

type GroupDockProps = {
  acts: ParticipantActs
  rows: PersonRow[]
  canAct: boolean
}

/** The outcome of the latest act on several people, until it is dismissed. */
export function GroupDock({ acts, rows, canAct }: GroupDockProps) {
  const { group } = acts
  if (!group) return null
  const muted = group.act === 'mute' && (group.counts.accepted ?? 0) > 0
  const reached = rows.filter(({ person, inside }) => inside && group.accepted.has(person.id))
  return (
    <Dock>
      <GroupOutcomeCard
        outcome={group}
        rows={rows}
        onRetry={canAct ? acts.retry : null}
        onUndo={canAct && muted ? () => acts.on('unmute', reached) : null}
        onDismiss={acts.dismissGroup}
      />
    </Dock>
  )
}

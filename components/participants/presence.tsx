'use client'

import { memo } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { Elapsed } from '@/components/ui/elapsed'
import { ThinBar } from '@/components/ui/thin-bar'
import type { PersonRow } from './person-row'

/** When in the session, and how long: a bar on the session's own scale, and the digits. */
export const Presence = memo(function Presence({ row: { person, session } }: { row: PersonRow }) {
  const now = useSeconds()
  if (person.joinedAt === null) return <span className="text-3">–</span>
  const until = person.leftAt ?? session.endedAt
  const start = Date.parse(session.startedAt ?? person.joinedAt)
  const end = session.endedAt === null ? now : Date.parse(session.endedAt)
  const joined = Date.parse(person.joinedAt)
  const left = until === null ? now : Date.parse(until)
  return (
    <span className="grid grid-cols-[minmax(36px,1fr)_auto] items-center gap-2.5 max-[359px]:hidden phone:block">
      <ThinBar
        from={joined - start}
        value={left - joined}
        max={end - start}
        className="phone:hidden"
      />
      <Elapsed
        since={person.joinedAt}
        until={until}
        className="min-w-13 text-right phone:text-12"
      />
    </span>
  )
})

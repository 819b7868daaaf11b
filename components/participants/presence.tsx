'use client'

import { memo } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { clockTime, isoDuration } from '@/components/ui/duration'
import { ThinBar } from '@/components/ui/thin-bar'
import { timeInside } from '@/lib/client/people/stays'
import { firstJoin, type PersonRow } from './person-row'
import { VisitTimes } from './visit-times'

/** When a person joined and left, the total time, and a bar on the session's scale. */
export const Presence = memo(function Presence({ row }: { row: PersonRow }) {
  const { session } = row
  const now = useSeconds()
  const { joinedAt } = firstJoin(row)
  if (joinedAt === null) return <VisitTimes row={row} />
  const end = session.endedAt === null ? now : Date.parse(session.endedAt)
  const start = Date.parse(session.startedAt ?? joinedAt)
  const joined = Date.parse(joinedAt)
  const left = row.person.leftAt === null ? end : Date.parse(row.person.leftAt)
  const inside = timeInside(
    [...row.earlier, row].map(({ person }) => person),
    end,
  )
  return (
    <span className="grid grid-cols-[1fr_auto] gap-x-2 leading-[16px] phone:flex phone:text-12">
      <VisitTimes row={row} />
      <time dateTime={isoDuration(inside)} className="tabular" suppressHydrationWarning>
        {clockTime(inside)}
      </time>
      <ThinBar
        from={joined - start}
        value={left - joined}
        max={end - start}
        className="col-span-2 mt-0.5 phone:hidden"
      />
    </span>
  )
})

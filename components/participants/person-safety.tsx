'use client'

import { useQuery } from '@tanstack/react-query'
import { safetyOfQuery } from '@/lib/client/safety/queries'
import { useSetAside } from '@/lib/client/safety/set-aside'
import { SafetyLine } from './safety-line'

/** On a person's page: who they may be, or may have been, unless dismissed. */
export default function PersonSafety({ participantId }: { participantId: string }) {
  const { data } = useQuery(safetyOfQuery(participantId))
  const { ids } = useSetAside()
  const perhaps = data?.returns.find(({ participant_id: id }) => id === participantId)
  if (!perhaps || ids.has(participantId)) return null
  return (
    <div role="status" className="px-gutter pb-3">
      <SafetyLine safety={{ mark: null, perhaps }} joinedAt={null} />
    </div>
  )
}

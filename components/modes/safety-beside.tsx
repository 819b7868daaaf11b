'use client'

import { useEffect, useState, type RefObject } from 'react'
import { useIsSettled } from '@/components/ui/use-is-settled'
import { onDemand } from '@/components/ui/on-demand'
import { onTroubleAsked } from '@/lib/client/modes/ask-about-trouble'

const SafetyWatch = onDemand(
  () => import('./safety-watch'),
  () => null,
)
const RoomsInTrouble = onDemand(() => import('./rooms-in-trouble'))

type Asked = { sessionIds: string[]; from: RefObject<HTMLElement | null> }

/** The safety notices of every page, loaded after the page. */
export function SafetyBeside() {
  const isSettled = useIsSettled()
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(
    () =>
      onTroubleAsked(({ sessionIds, from }) =>
        setAsked({ sessionIds, from: { current: from instanceof HTMLElement ? from : null } }),
      ),
    [],
  )
  return (
    <>
      {isSettled && <SafetyWatch />}
      {asked && <RoomsInTrouble {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}

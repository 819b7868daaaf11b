'use client'

import dynamic from 'next/dynamic'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { useAsOf } from '@/components/feedback/as-of'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { Moderator } from '@/lib/client/sessions/use-moderation'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import { personRow } from './person-row'

const PersonPopover = dynamic(() => import('./person-popover').then((file) => file.PersonPopover))
const KickPopover = dynamic(() => import('./kick-popover').then((file) => file.KickPopover))

type PersonQuestionProps = {
  /** As they are now. */
  session: LiveSession
  person: LivePerson
  receipts: SeenReceipt[]
  button: HTMLElement
  viewerId: string
  act: Moderator['act']
  onClose: () => void
}

/** What to do to one person, asked where their name stands; before a kick, why. */
export function PersonQuestion({
  session,
  person,
  receipts,
  button,
  ...rest
}: PersonQuestionProps) {
  const { viewerId, act, onClose } = rest
  const [step, setStep] = useState<'acts' | 'changing' | 'kick'>('acts')
  useStepAfterFocus(step === 'changing', () => setStep('kick'))
  const own = receipts.filter((receipt) => receipt.sessionId === session.id)
  const row = personRow(session, person, own)
  const target = { participants: [person.id] }
  const affected = [person.id]
  const shared = {
    anchor: { current: button } satisfies RefObject<HTMLElement | null>,
    asOf: useAsOf(),
    onClose,
  }
  if (step === 'changing') return null
  if (step === 'kick') {
    return (
      <KickPopover
        {...shared}
        rows={[row]}
        kept={0}
        onKick={(reason) => {
          act(session.id, { act: 'kick', target, affected, reason })
          onClose()
        }}
      />
    )
  }
  return (
    <PersonPopover
      {...shared}
      row={row}
      viewerId={viewerId}
      onMute={(kind) => {
        act(session.id, { act: kind, target, affected })
        onClose()
      }}
      onKick={() => setStep('changing')}
    />
  )
}

/** The first popover gives its focus back as it goes; the second must not take that for a leave. */
function useStepAfterFocus(changing: boolean, onDone: () => void): void {
  const done = useEffectEvent(onDone)
  useEffect(() => {
    if (!changing) return
    const timer = setTimeout(() => done())
    return () => clearTimeout(timer)
  }, [changing])
}

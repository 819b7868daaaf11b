'use client'

import { useTimeZone } from 'next-intl'
import { useState } from 'react'
import { untilOf, type UntilChoice } from '@/components/feedback/until-value'
import { serverNow } from '@/components/ui/clock'
import type { BanKind } from '@/lib/contract/bans'
import type { KickBan } from '@/lib/client/sessions/moderation-request'

export type KeepOutOrder = {
  /** Null: a kick without a ban. */
  choice: UntilChoice | null
  date: string
  scope: 'room' | 'account'
  /** The compared value; null: by the identity rule. */
  kind: BanKind | null
}

/** The chosen ban, if any, while the dialog is open. */
export function useKeepOut(roomId: string | null) {
  const timeZone = useTimeZone() ?? 'UTC'
  const [order, setOrder] = useState<KeepOutOrder>({
    choice: null,
    date: '',
    scope: roomId === null ? 'account' : 'room',
    kind: null,
  })

  /** The ban for the current choice; `invalid` for an invalid or past date. */
  function banFor(choice: UntilChoice | null): KickBan | null | 'invalid' {
    if (choice === null) return null
    const end = untilOf({ choice, date: order.date }, serverNow(), timeZone)
    if (end === null) return 'invalid'
    const { kind, scope } = order
    return { ...end, room_id: scope === 'room' ? roomId : null, ...(kind && { kind }) }
  }

  return {
    order,
    change: (to: Partial<KeepOutOrder>) => setOrder((before) => ({ ...before, ...to })),
    isValid: banFor(order.choice) !== 'invalid',
    banFor,
  }
}

export type KeepOutState = ReturnType<typeof useKeepOut>

import { untilOf, type UntilChoice } from '@/components/feedback/until-value'
import type { BanOrder } from '@/lib/client/bans/acts'
import type { BanKind } from '@/lib/contract/bans'

/** A ban as typed. */
export type BanDraft = {
  kind: BanKind
  value: string
  scope: 'room' | 'account'
  room: { id: string; name: string | null } | null
  choice: UntilChoice | null
  date: string
  reason: string
}

export const emptyDraft = (mayWide: boolean): BanDraft => ({
  kind: 'name',
  value: '',
  scope: mayWide ? 'account' : 'room',
  room: null,
  choice: '24h',
  date: '',
  reason: '',
})

/** The first missing field; null when the ban can be sent. */
export type Missing = 'value' | 'room' | 'until' | 'reason'

/**
 * @param now ms since 1970, by the server's clock
 * @param timeZone the user's, in which dates are typed
 */
export function orderOf(
  { kind, value, scope, room, choice, date, reason }: BanDraft,
  now: number,
  timeZone: string,
): BanOrder | Missing {
  // A claim is compared exactly and may end with a space, so nothing is trimmed.
  if (value.trim() === '') return 'value'
  if (scope === 'room' && room === null) return 'room'
  const end = choice && untilOf({ choice, date }, now, timeZone)
  if (!end) return 'until'
  if (reason.trim() === '') return 'reason'
  const roomId = scope === 'room' && room ? room.id : null
  return { identity: value, kind, room_id: roomId, until: end.until, reason: reason.trim() }
}

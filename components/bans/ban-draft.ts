import { untilOf, type UntilChoice } from '@/components/feedback/until-value'
import type { BanOrder } from '@/lib/client/bans/acts'
import type { BanKind } from '@/lib/contract/bans'

/** A ban as it is being written. */
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

/** What is still missing, the first of it; null when the ban can be sent. */
export type Missing = 'value' | 'room' | 'until' | 'reason'

/**
 * @param now ms since 1970, by the server's clock
 * @param timeZone the writer's, in which a date was written
 */
export function orderOf(
  { kind, value, scope, room, choice, date, reason }: BanDraft,
  now: number,
  timeZone: string,
): BanOrder | Missing {
  // A name or claim may end with a space: it is compared exactly, so nothing is cut off.
  if (value.trim() === '') return 'value'
  if (scope === 'room' && room === null) return 'room'
  const end = choice && untilOf({ choice, date }, now, timeZone)
  if (!end) return 'until'
  if (reason.trim() === '') return 'reason'
  const roomId = scope === 'room' && room ? room.id : null
  return { identity: value, kind, room_id: roomId, until: end.until, reason: reason.trim() }
}

import type { BanKind, BanUntil } from '@/lib/contract/bans'
import type { Act, Receipt } from '@/lib/contract/live'

/** The targets of an act, in Telnyx's form. */
export type Target = { participants: 'all' | string[]; exclude?: string[] }

/** The ban that comes with a kick; without `kind` the identity rule decides. */
export type KickBan = { until: BanUntil; room_id: string | null; kind?: BanKind }

/** One intent of a user. It keeps its key, so that exactly this request can be repeated. */
export type ModerationRequest = {
  act: Act
  sessionId: string
  /** Null for `end`, which names no participants. */
  target: Target | null
  /** The participants it reaches, as far as the page knows; each gets a pending receipt. */
  affected: string[]
  reason: string | null
  /** The ban that comes with a kick of one person. */
  ban?: KickBan
  actor: Receipt['actor']
  idempotencyKey: string
}

/** The same request with a key of its own: a new intent. */
export function newRequest(request: Omit<ModerationRequest, 'idempotencyKey'>): ModerationRequest {
  return { ...request, idempotencyKey: crypto.randomUUID() }
}

/** Whether a request repeats an older one, at least for some of its targets. */
export function isOnceMore(request: ModerationRequest, old: ModerationRequest): boolean {
  if (request.idempotencyKey === old.idempotencyKey) return true
  if (request.sessionId !== old.sessionId || request.act !== old.act) return false
  return request.target === null || request.affected.some((id) => old.affected.includes(id))
}

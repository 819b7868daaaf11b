import { z } from 'zod'
import { auditOutcomes, auditVias } from '../audit'
import { text, uuid } from './fields'

const name = z.string().regex(/^[\w./-]{1,100}$/, 'must be a name like room_session')
const id = text(100).min(1, 'must not be empty')
const seq = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'must be a place in the chain')
  .transform(Number)
const instant = z.iso.datetime({ message: 'must be a moment like 2026-01-31T00:00:00Z' })

/** `GET /api/activity`: the acts on one object, or of one user. */
export const activityQuery = z
  .strictObject({
    target_type: name.optional(),
    target_id: id.optional(),
    actor_id: uuid.optional(),
    before: seq.optional(),
  })
  .refine((query) => query.actor_id || (query.target_type && query.target_id), {
    path: ['target_id'],
    message: 'or actor_id is required, with target_type',
  })

export type ActivityQuery = z.infer<typeof activityQuery>

/** `GET /api/audit` */
export const auditListQuery = z
  .strictObject({
    /** A user, or `system` for Roomwarden itself. */
    actor: z.union([z.literal('system'), uuid]).optional(),
    action: name.optional(),
    outcome: z.enum(auditOutcomes).optional(),
    via: z.enum(auditVias).optional(),
    /** Part of the name of a room, person, user or token. */
    name: id.optional(),
    target: id.optional(),
    request: id.optional(),
    from: instant.optional(),
    /** Exclusive. */
    until: instant.optional(),
    sort: z.enum(['seq', '-seq']).optional(),
    before: seq.optional(),
    after: seq.optional(),
  })
  .refine(({ before, after }) => !before || !after, {
    path: ['after'],
    message: 'cannot be given with before',
  })

export type AuditListQuery = z.infer<typeof auditListQuery>

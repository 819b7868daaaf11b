import { z } from 'zod'
import { banKinds, banStates, sessionEnd } from '../bans'
import { text, uuid } from './fields'

const id = uuid.transform((value) => value.toLowerCase())
const reason = text(500).trim().min(1, 'must not be empty')

/** Whether it is in the future is checked by the database's clock. */
const until = z.union([z.iso.datetime({ offset: true }), z.literal(sessionEnd), z.null()], {
  error: 'must be a time of ISO 8601 with a zone, "session_end", or null for good',
})

/** Claims are cut at this length, so that nothing longer could match. */
const identity = text(17_000).min(1, 'must not be empty')

const fields = z.strictObject({
  participant_id: id.optional(),
  identity: identity.optional(),
  /** The kind of match; by default the identity rule decides, then the exact text. */
  kind: z.enum(banKinds).optional(),
  room_id: id.nullable(),
  until,
  session_id: id.optional(),
  reason,
  kick: z.boolean().optional(),
  watch: z.boolean().optional(),
})

/** `POST /api/bans` */
export const newBan = fields.refine(
  ({ participant_id, identity }) => (participant_id === undefined) !== (identity === undefined),
  { path: ['participant_id'], message: 'give either participant_id or identity' },
)

export type NewBan = z.infer<typeof newBan>

/** `DELETE /api/bans/{id}` */
export const liftedBan = z.strictObject({ reason })

/** `PATCH /api/bans/{id}` */
export const changedBan = z.strictObject({ until, session_id: id.optional() })

const wholeNumber = z
  .string()
  .regex(/^\d{1,4}$/, 'must be a whole number from 1 to 1000')
  .transform(Number)
  .refine((size) => size >= 1 && size <= 1_000, 'must be a whole number from 1 to 1000')

const filters = {
  state: z.enum(banStates).optional(),
  q: text(200).optional(),
  room: id.optional(),
  participant: id.optional(),
  /** Made in this session, or enforced there. */
  session: id.optional(),
}

/** `GET /api/bans` */
export const banListQuery = z.strictObject({
  ...filters,
  size: wholeNumber.optional(),
  after: text(300).optional(),
})

export type BanListQuery = z.infer<typeof banListQuery>

/** `GET /api/bans/export.csv` */
export const banExportQuery = z.strictObject(filters)

/** `GET /api/bans/removals` */
export const removalsQuery = z.strictObject({ session: id })

/** `GET /api/bans/tokens`: of one room, or of all. */
export const banTokensQuery = z.strictObject({ room: id.optional() })

/** `GET /api/bans/subjects`: of a participant, or of a name, used or not. */
export const subjectsQuery = z
  .strictObject({ participant: id.optional(), name: identity.optional() })
  .refine(({ participant, name }) => (participant === undefined) !== (name === undefined), {
    path: ['participant'],
    message: 'give either participant or name',
  })

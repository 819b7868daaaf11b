import { z } from 'zod'
import { readInstant } from '../lists/instant'
import { searchKinds } from '../search/answer'

const kind = z.enum(searchKinds)
const maxLimit = 50
const maxRooms = 20

const instant = z
  .string()
  .refine((text) => readInstant(text) !== null, 'must be a day or a time of ISO 8601')
  .nullable()
  .default(null)

/** What an answer may be narrowed by: `room` is a list of ids with commas. */
const narrowing = {
  from: instant,
  to: instant,
  room: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',') : []))
    .pipe(z.array(z.uuid()).max(maxRooms)),
}

/** `GET /api/search/facets` */
export const searchFacetsQuery = z.strictObject({ q: z.string(), ...narrowing })

/** `GET /api/search`; `kinds` is a list with commas. Every text is a question. */
export const searchQuery = z.strictObject({
  q: z.string(),
  kinds: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',') : []))
    .pipe(z.array(kind)),
  limit: z
    .string()
    .regex(/^\d{1,2}$/, `must be a whole number from 1 to ${maxLimit}`)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= maxLimit, `must be from 1 to ${maxLimit}`)
    .default(8),
  ...narrowing,
})

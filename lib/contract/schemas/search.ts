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

/** Narrows a search: `room` is a comma-separated list of ids. */
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

/** `GET /api/search`; `kinds` is comma-separated. Any text is a query. */
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

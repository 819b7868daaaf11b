import { z } from 'zod'
import { searchKinds } from '../search/answer'

const kind = z.enum(searchKinds)
const maxLimit = 50

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
})

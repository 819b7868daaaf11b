import { z } from 'zod'
import { uuid } from './fields'

/** `GET /api/safety` */
export const safetyQuery = z.strictObject({
  session: uuid.transform((value) => value.toLowerCase()).optional(),
})

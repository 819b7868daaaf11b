import { z } from 'zod'
import { uuid } from './fields'

const id = uuid.transform((value) => value.toLowerCase())

/** `GET /api/safety` */
export const safetyQuery = z
  .strictObject({ session: id.optional(), participant: id.optional() })
  .refine(({ session, participant }) => session === undefined || participant === undefined, {
    path: ['participant'],
    message: 'give either session or participant',
  })

export type SafetyOf = z.infer<typeof safetyQuery>

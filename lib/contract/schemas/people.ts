import { z } from 'zod'
import { page } from './fields'

/** `GET /api/directory/people/{participant_id}` */
export const personQuery = z.strictObject({ page })

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false // Intl throws for what is no time zone.
  }
}

/** `GET /api/directory/people/{participant_id}/identity` */
export const personIdentityQuery = z.strictObject({
  zone: z.string().refine(isTimeZone, 'is no time zone').default('UTC'),
})

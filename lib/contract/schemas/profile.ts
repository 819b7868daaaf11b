import { z } from 'zod'
import { densities, languages, themes } from '../preferences'
import { text } from './fields'
import { newPassword, personName } from './users'

/** `PATCH /api/profile` */
export const profileChange = z.strictObject({ name: personName })

/** `POST /api/profile/password` */
export const passwordChange = z.strictObject({ current: text(1024), new: newPassword })

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false // Not a zone that this runtime knows.
  }
}

const timeZone = text(64).refine(
  (zone) => zone === 'browser' || isZone(zone),
  'must be a time zone such as Europe/Warsaw',
)

/**
 * `PATCH /api/profile/preferences`: null follows the browser again, a missing one stays unchanged.
 */
export const preferenceChange = z.strictObject({
  language: z.enum(languages).nullable().optional(),
  timeZone: timeZone.nullable().optional(),
  theme: z.enum(themes).nullable().optional(),
  density: z.enum(densities).nullable().optional(),
  singleKeys: z.boolean().nullable().optional(),
})

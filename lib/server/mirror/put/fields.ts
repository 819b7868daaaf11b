import 'server-only'
import { storable } from '@/lib/server/db/storable'

/** Telnyx's fields in the form the mirror stores. Values that cannot be stored count as missing. */

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/

/** A time as Telnyx wrote it: a `Date` would drop its microseconds. */
export function moment(value: string | null | undefined): string | null {
  if (typeof value !== 'string' || !isoMoment.test(value)) return null
  return Number.isNaN(Date.parse(value)) ? null : value
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function id(value: string | null | undefined): string | null {
  return typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : null
}

const maxInteger = 2_147_483_647

export function whole(value: number | null | undefined): number | null {
  return typeof value === 'number' && Math.abs(value) <= maxInteger ? Math.round(value) : null
}

export function amount(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

const maxWord = 200

/** A keyword of Telnyx's, such as a status. */
export function word(value: string | null | undefined): string | null {
  return storable(value)?.slice(0, maxWord).toWellFormed() ?? null
}

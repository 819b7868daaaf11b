import { z } from 'zod'

/** Text that Postgres can store: no NUL, no half of a surrogate pair. */
const storable = (text: string) => text.isWellFormed() && !text.includes('\0')

export const text = (max: number) =>
  z.string().max(max).refine(storable, 'must be well-formed text without NUL')

export const uuid = z.guid('must be a UUID')

/** Stored in the audit trail, never forwarded. */
export const reason = text(500).optional()

const calendarDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** A day in the form of Telnyx's date filters. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-01-31')
  .refine(calendarDay, 'must be a day of the calendar')

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${min} to ${max}`)
    .refine((digits) => Number(digits) >= min && Number(digits) <= max, {
      message: `must be a whole number from ${min} to ${max}`,
    })

export const flag = z.enum(['true', 'false'])
export const seconds = wholeNumber(0, 999_999_999)

/** `page[size]` is at most 250 and `page[number]` counts from 1, as Telnyx has it. */
export const paging = {
  'page[number]': wholeNumber(1, 999_999_999).optional(),
  'page[size]': wholeNumber(1, 250).optional(),
}

/** `filter[name][eq]`, `[gte]` and `[lte]`: the three operators of Telnyx's date filters. */
export function dayFilter<Name extends string>(name: Name) {
  const one = day.optional()
  return {
    [`filter[${name}][eq]`]: one,
    [`filter[${name}][gte]`]: one,
    [`filter[${name}][lte]`]: one,
  } as Record<`filter[${Name}][${'eq' | 'gte' | 'lte'}]`, typeof one>
}

export const filterText = text(1000).min(1, 'must not be empty').optional()
export const filterUuid = uuid.optional()

/** The page of one of our own lists, from 1. */
export const page = wholeNumber(1, 999_999).transform(Number).optional()

import 'server-only'
import { timestamp } from 'drizzle-orm/pg-core'

/** A column of an instant, read as a `Date`. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

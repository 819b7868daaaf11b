import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import { dayText, type Day } from './days'

/** Which rows of a kind to read, in terms of a list's filters. */
export type Question = {
  kind: MirrorKind
  /** The date that the days apply to; the begin by default. */
  date?: 'began' | 'updated'
  /** Inclusive; open if missing. */
  from?: Day
  to?: Day
  /** Telnyx's filters by their names, such as `room_id`. */
  filters?: Record<string, string>
  /** Read sessions without participants, which would be too large. */
  isAlone?: boolean
}

/** Telnyx's name of the begin date of each kind. */
const beganFields: Record<MirrorKind, string> = {
  rooms: 'date_created_at',
  sessions: 'date_created_at',
  participants: 'date_joined_at',
  recordings: 'date_started_at',
  compositions: 'date_created_at',
}

/** The query of one page. */
export function toQuery(question: Question, page: { number: number; size: number }) {
  const { kind, date = 'began', from, to, filters = {}, isAlone = false } = question
  const query = new URLSearchParams({
    'page[number]': String(page.number),
    'page[size]': String(page.size),
  })
  const field = `filter[${date === 'began' ? beganFields[kind] : 'date_updated_at'}]`
  if (from !== undefined && from === to) query.set(`${field}[eq]`, dayText(from))
  else {
    if (from !== undefined) query.set(`${field}[gte]`, dayText(from))
    if (to !== undefined) query.set(`${field}[lte]`, dayText(to))
  }
  for (const [name, value] of Object.entries(filters)) query.set(`filter[${name}]`, value)
  // Sessions include their participants, which saves most calls for them.
  if (kind === 'sessions') query.set('include_participants', String(!isAlone))
  return query
}

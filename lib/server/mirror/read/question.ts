import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import { dayText, type Day } from './days'

/** Which rows of a kind: what Telnyx can be asked for by a list's filters. */
export type Question = {
  kind: MirrorKind
  /** Days of which date; of when it began, unless it says so. */
  date?: 'began' | 'updated'
  /** Both included; none: as far as they go. */
  from?: Day
  to?: Day
  /** Telnyx's own filters by their names, such as `room_id`. */
  filters?: Record<string, string>
  /** Sessions that are too much with their participants. */
  isAlone?: boolean
}

/** How Telnyx calls the date by which a kind's rows began. */
const beganFields: Record<MirrorKind, string> = {
  rooms: 'date_created_at',
  sessions: 'date_created_at',
  participants: 'date_joined_at',
  recordings: 'date_started_at',
  compositions: 'date_created_at',
}

/** A list's query for one page of what is asked for. */
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
  // Participants come with their sessions: that saves the calls for most of them.
  if (kind === 'sessions') query.set('include_participants', String(!isAlone))
  return query
}

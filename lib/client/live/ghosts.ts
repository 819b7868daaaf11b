import type { LivePerson, LiveSession, Report } from '@/lib/contract/live'

/** Something that a webhook of Telnyx says and its own list contradicts. */
export type Ghost = {
  report: Report<'joined' | 'left' | 'started' | 'ended'>
  /** Null: it is about the session. */
  person: LivePerson | null
}

/** Everything about a session on which Telnyx disagrees with itself. */
export function ghostsOf({ report, people }: LiveSession): Ghost[] {
  const own: Ghost[] = report?.ghost ? [{ report, person: null }] : []
  return [
    ...own,
    ...people.flatMap((person) =>
      person.report?.ghost ? [{ report: person.report, person }] : [],
    ),
  ]
}

import type { LivePerson, LiveSession, Report } from '@/lib/contract/live'

/** A webhook's report that Telnyx's own list contradicts. */
export type Ghost = {
  report: Report<'joined' | 'left' | 'started' | 'ended'>
  /** Null: it concerns the session. */
  person: LivePerson | null
}

/** All ghosts of a session. */
export function ghostsOf({ report, people }: LiveSession): Ghost[] {
  const own: Ghost[] = report?.ghost ? [{ report, person: null }] : []
  return [
    ...own,
    ...people.flatMap((person) =>
      person.report?.ghost ? [{ report: person.report, person }] : [],
    ),
  ]
}

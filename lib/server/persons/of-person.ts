import 'server-only'
import { sql, type SQL } from 'drizzle-orm'

/**
 * Whether a participant `p` belongs to the person; without a person, whether it is that very
 * participant.
 */
export function ofPerson(personId: number | null, contextId: number | null, id: string): SQL {
  if (personId === null || contextId === null) return sql`p.id = ${id}::uuid`
  return sql`p.context_id in (select c.id from mirror_contexts c where c.person_id = ${personId})`
}

import 'server-only'
import { sql } from 'drizzle-orm'
import type { CaseState, InCase, InCasesAnswer } from '@/lib/contract/cases'
import type { CaseSubjectTarget } from '@/lib/contract/schemas/cases'
import { database } from '@/lib/server/db/client'

/** The joins of the person of `asked.id`, by the identity rule. */
const samePerson = sql`select i.target_id from case_items i
  join mirror_participants q on q.id = i.target_id
  join mirror_contexts c on c.id = q.context_id
  where i.kind = 'person' and c.person_id = (select m.person_id from mirror_participants p
    join mirror_contexts m on m.id = p.context_id where p.id = asked.id)`

/** The sessions and recordings of the room `asked.id` that any case holds. */
const inRoom = sql`select s.id from mirror_sessions s where s.room_id = asked.id
    and exists (select from case_items i where i.target_id = s.id)
  union select f.id from mirror_recordings f where f.room_id = asked.id
    and exists (select from case_items i where i.target_id = f.id)`

type Row = {
  kind: string
  subject: string
  id: string
  number: number
  title: string
  state: CaseState
}

/**
 * The cases that hold each of these subjects, by number: a session also by its moments, a person by
 * any of their joins, a room by its sessions and recordings. A subject in no case has no entry.
 */
export async function inCases(subjects: CaseSubjectTarget[]): Promise<InCasesAnswer> {
  const db = await database()
  const values = subjects.map(({ kind, id }) => sql`(${kind}::text, ${id}::uuid)`)
  const { rows } = await db.execute<Row>(sql`
    with asked(kind, id) as (values ${sql.join(values, sql`, `)})
    select distinct asked.kind, asked.id as subject, c.id, c.number, c.title, c.state
    from asked
      join lateral (
        select i.case_id from case_items i where i.target_id = asked.id
          and (i.kind = asked.kind or (asked.kind = 'session' and i.kind = 'moment'))
        union select i.case_id from case_items i
          where asked.kind = 'person' and i.kind = 'person' and i.target_id in (${samePerson})
        union select i.case_id from case_items i
          where asked.kind = 'room' and i.kind in ('session', 'moment', 'recording')
            and i.target_id in (${inRoom})
      ) held on true
      join cases c on c.id = held.case_id
    order by c.number`)
  const data: InCasesAnswer['data'] = {}
  for (const { kind, subject, ...found } of rows)
    (data[`${kind}:${subject}`] ??= []).push(found satisfies InCase)
  return { data }
}

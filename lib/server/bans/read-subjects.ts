import 'server-only'
import { sql } from 'drizzle-orm'
import { subjectDays, type BanSubjects } from '@/lib/contract/bans'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { database } from '@/lib/server/db/client'
import { readRule } from '@/lib/server/identity/read-rule'
import { digestOf, sha256 } from '@/lib/server/mirror/put/texts'
import { identityIn } from './choose-subject'
import { findJoin } from './find-join'
import { nameIn, nameShown } from './subject'

/** More than this are not counted. */
const maxCounted = 1_000

/**
 * The possible subjects of a ban on this participant, and whom each would keep out, by the mirror.
 * All null for a participant without a claim, or an unknown one.
 */
export async function readSubjects(participantId: string): Promise<{ data: BanSubjects }> {
  const context = (await findJoin(participantId))?.context
  if (!context) return { data: { rule: null, path: null, identity: null, text: null, name: null } }
  const { rule } = await readRule(await database())
  const name = nameIn(context)
  const found = rule.by.kind === 'path' ? identityIn(context, rule) : null
  const [joins, people] = await Promise.all([joinsOf(context), name && peopleNamed(name, rule)])
  return {
    data: {
      rule: rule.by.kind,
      path: rule.by.kind === 'path' ? rule.by.path : null,
      identity: found && { value: found.value.slice(0, 200) },
      text: { length: context.length, joins },
      name: name === null ? null : { value: name, people: people || 0 },
    },
  }
}

/** How many people went by a typed name, as shown, and where the identity rule would look. */
export async function readNamed(typed: string): Promise<{ data: BanSubjects }> {
  const name = nameShown(typed)
  const { rule } = await readRule(await database())
  return {
    data: {
      rule: rule.by.kind,
      path: rule.by.kind === 'path' ? rule.by.path : null,
      identity: null,
      text: null,
      name: name === null ? null : { value: name, people: await peopleNamed(name, rule) },
    },
  }
}

const since = sql`now() - make_interval(days => ${subjectDays})`

async function joinsOf(context: string): Promise<number> {
  const db = await database()
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from mirror_contexts context
      join mirror_participants one on one.context_id = context.id and one.joined_at > ${since}
      where context.digest = ${sha256(context)} limit ${maxCounted}) as joins`)
  return rows[0]?.count ?? 0
}

/** Where the rule joins by name all of them are one person: then their claims tell them apart. */
async function peopleNamed(name: string, { by }: IdentityRule): Promise<number> {
  const db = await database()
  const who = by.kind === 'name' ? sql`context.id` : sql`coalesce(context.person_id, -context.id)`
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select distinct ${who} from mirror_texts name
      join mirror_contexts context on context.name_id = name.id
      where name.digest = ${digestOf('person', name)} and exists (
        select 1 from mirror_participants one
        where one.context_id = context.id and one.joined_at > ${since})
      limit ${maxCounted}) as people`)
  return rows[0]?.count ?? 0
}

import 'server-only'
import { sql } from 'drizzle-orm'
import { claimedName } from '@/lib/contract/claimed-name'
import { normalise } from '@/lib/contract/search/normalise'
import type { Transaction } from '@/lib/server/db/client'
import { mirrorContexts } from '@/lib/server/db/mirror-texts-schema'
import { storableClaim } from '@/lib/server/db/storable'
import { personIds } from '@/lib/server/identity/person-ids'
import { readRule } from '@/lib/server/identity/read-rule'
import { claimsOf } from './claims'
import { sha256, shown, textIds } from './texts'

/** The ids of claims by their text; a new claim is added with its name. */
export async function contextIds(
  tx: Transaction,
  contexts: Iterable<string>,
): Promise<Map<string, number>> {
  const digests = new Map([...new Set(contexts)].map((context) => [context, sha256(context)]))
  let known = await find(tx, [...digests.values()])
  const missing = [...digests].filter(([, digest]) => !known.has(digest))
  if (missing.length > 0) {
    await add(tx, missing)
    known = await find(tx, [...digests.values()])
  }
  return new Map(
    [...digests].flatMap(([context, digest]) => {
      const id = known.get(digest)
      return id === undefined ? [] : [[context, id]]
    }),
  )
}

async function find(tx: Transaction, digests: string[]): Promise<Map<string, number>> {
  if (digests.length === 0) return new Map()
  const rows = await tx
    .select({ id: mirrorContexts.id, digest: mirrorContexts.digest })
    .from(mirrorContexts)
    .where(sql`${mirrorContexts.digest} = any(${sql.param(digests)}::text[])`)
  return new Map(rows.map(({ id, digest }) => [digest, id]))
}

const nameOf = (context: string) => claimedName(context).whole

/** Ordered by digest, so that two concurrent writers of the same rows cannot deadlock. */
async function add(tx: Transaction, contexts: [string, string][]): Promise<void> {
  const names = contexts.flatMap(([context]) => nameOf(context) ?? [])
  const ids = await textIds(tx, 'person', names)
  const rows = contexts
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([context, digest]) => ({
      digest,
      context: storableClaim(context) ?? '',
      name: normalise(shown(nameOf(context) ?? '')) || null,
      name_id: ids.get(nameOf(context) ?? '') ?? null,
      claims: claimsOf(context),
    }))
  const persons = await personIds(tx, rows, (await readRule(tx)).rule)
  const entries = rows.map((row, at) => ({ ...row, person_id: persons[at] ?? null }))
  await tx.execute(sql`
    insert into ${mirrorContexts} (digest, context, name_id, claims, person_id)
    select digest, context, name_id, claims, person_id
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as entry(digest text, context text, name_id bigint, claims jsonb, person_id bigint)
    on conflict (digest) do nothing`)
}

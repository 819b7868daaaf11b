import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { defaultIdentityRule, type IdentityRule } from '@/lib/contract/identity/rule'
import type { Database, Transaction } from '@/lib/server/db/client'
import { settings } from '@/lib/server/db/schema'

/** The key of the rule in the settings. */
export const ruleSetting = 'identityRule'

const stored = z.object({
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('path'), path: z.string() }),
    z.object({ kind: z.literal('name') }),
    z.object({ kind: z.literal('context') }),
  ]),
  without: z.enum(['name', 'apart']),
  leftOut: z.array(z.string()),
})

export type RuleInForce = {
  rule: IdentityRule
  /** Null until a user or the data has chosen one. */
  since: Date | null
  /** Id of the user who chose it; null if the data did. */
  by: string | null
}

/** The rule in force. */
export async function readRule(db: Database | Transaction): Promise<RuleInForce> {
  const [row] = await db.select().from(settings).where(eq(settings.name, ruleSetting))
  if (!row) return { rule: defaultIdentityRule, since: null, by: null }
  return { rule: stored.parse(row.value), since: row.updatedAt, by: row.updatedBy }
}

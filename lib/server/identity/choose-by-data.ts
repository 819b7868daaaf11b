import 'server-only'
import { eq } from 'drizzle-orm'
import { candidatesIn, chooseRule } from '@/lib/contract/identity/choose'
import { defaultIdentityRule } from '@/lib/contract/identity/rule'
import { database } from '@/lib/server/db/client'
import { mirrorKinds } from '@/lib/server/db/mirror-schema'
import { changeRule } from './change-rule'
import { readClaims } from './read-claims'
import { readRule } from './read-rule'

/**
 * Chooses the rule from the data once, after the first copy of participants; a user may change it.
 */
export async function chooseByData(): Promise<void> {
  const db = await database()
  if ((await readRule(db)).since !== null) return
  const [copy] = await db.select().from(mirrorKinds).where(eq(mirrorKinds.kind, 'participants'))
  if (!copy?.lastCompleteAt) return
  const { claims } = await readClaims()
  if (claims.length === 0) return
  const by = chooseRule(candidatesIn(claims)) ?? defaultIdentityRule.by
  await changeRule({ ...defaultIdentityRule, by }, null)
}

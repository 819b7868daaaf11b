import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { settingNames, type DeskSettings } from '@/lib/contract/settings'
import { database } from '@/lib/server/db/client'
import { settings } from '@/lib/server/db/schema'
import { readSettings } from './read-settings'

/** Stores the given settings, resets null ones to the default, and returns all. */
export async function changeSettings(
  change: Partial<DeskSettings>,
  updatedBy: string,
): Promise<DeskSettings> {
  const db = await database()
  await db.transaction(async (tx) => {
    for (const name of settingNames) {
      const value = change[name]
      if (value === undefined) continue
      if (value === null) await tx.delete(settings).where(eq(settings.name, name))
      else {
        const set = { value, updatedBy, updatedAt: sql`now()` }
        await tx
          .insert(settings)
          .values({ name, value, updatedBy })
          .onConflictDoUpdate({ target: settings.name, set })
      }
    }
  })
  return readSettings()
}

import 'server-only'
import { inArray } from 'drizzle-orm'
import { defaultSettings, settingNames, type DeskSettings } from '@/lib/contract/settings'
import { database } from '@/lib/server/db/client'
import { settings } from '@/lib/server/db/schema'

/** What administrators have set, over the defaults. */
export async function readSettings(): Promise<DeskSettings> {
  const db = await database()
  const rows = await db
    .select({ name: settings.name, value: settings.value })
    .from(settings)
    .where(inArray(settings.name, settingNames))
  return { ...defaultSettings, ...Object.fromEntries(rows.map((row) => [row.name, row.value])) }
}

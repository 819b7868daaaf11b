import 'server-only'
import { defaultSettings, type DeskSettings } from '@/lib/contract/settings'
import { database } from '@/lib/server/db/client'
import { settings } from '@/lib/server/db/schema'

/** What administrators have set, over the defaults. */
export async function readSettings(): Promise<DeskSettings> {
  const db = await database()
  const rows = await db.select({ name: settings.name, value: settings.value }).from(settings)
  return { ...defaultSettings, ...Object.fromEntries(rows.map((row) => [row.name, row.value])) }
}

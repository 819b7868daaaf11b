import 'server-only'
import { sql } from 'drizzle-orm'
import { logger } from '@/lib/server/logger'
import { database } from './client'

/** Whether the database answers; its errors go to the log. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    const db = await database()
    await db.execute(sql`select 1`)
    return true
  } catch (error) {
    logger.error({ err: error }, 'database not ready')
    return false
  }
}

import 'server-only'
import { database, type Database } from './client'

/**
 * A statement that is built once for each database and asked for many times: what every request
 * asks should not be put together anew by every request. Values come by `sql.placeholder`.
 */
export function prepared<Statement>(build: (db: Database) => Statement): () => Promise<Statement> {
  const built = new WeakMap<Database, Statement>()
  return async () => {
    const db = await database()
    const statement = built.get(db) ?? build(db)
    built.set(db, statement)
    return statement
  }
}

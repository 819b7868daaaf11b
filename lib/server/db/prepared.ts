import 'server-only'
import { database, type Database } from './client'

/**
 * A statement built once per database and run many times: statements of every request should not be
 * rebuilt by each. Values come by `sql.placeholder`.
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

import 'server-only'
import type pg from 'pg'
import { BootFault } from '@/lib/server/boot-fault'

const advice =
  'Roomwarden listens for notifications and names its statements, which need a connection that stays ' +
  'its own: give the URL of Postgres itself, or of a pooler in session mode that lets ' +
  'statement_timeout and idle_in_transaction_session_timeout pass.'

/** The error code of a pooler that rejects our settings; Postgres itself does not send it to us. */
const protocolViolation = '08P01'

/** Explains a refusal that only a pooler gives; null for any other. */
export function poolerFault(error: unknown): BootFault | null {
  const isPooler = error instanceof Error && 'code' in error && error.code === protocolViolation
  if (!isPooler) return null
  return new BootFault(`DATABASE_URL: a connection pooler refuses us. ${advice}`, { cause: error })
}

type Client = Pick<pg.ClientBase, 'query'>

const tries = 3

async function processOf(client: Client): Promise<unknown> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid
}

/**
 * Throws `BootFault` if two connections are served by one database process: then a pooler in
 * transaction mode is in between, which loses `LISTEN` between statements.
 */
export async function refuseSharedConnections(first: Client, second: Client): Promise<void> {
  for (let count = 0; count < tries; count += 1) {
    if ((await processOf(first)) !== (await processOf(second))) continue
    throw new BootFault(`DATABASE_URL: a pooler in transaction mode stands there. ${advice}`)
  }
}

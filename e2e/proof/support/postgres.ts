import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Role } from '@/lib/contract/roles'
import { startPostgres } from '@/scripts/test/postgres.mjs'
import { admin } from './account-app'

export type Postgres = {
  url: string
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

async function findServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL
  return url ? { url, stop: () => Promise.resolve() } : startPostgres()
}

async function execute(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Ends a pool and waits until its connections are closed, which `end` alone does not. */
async function closed(pool: pg.Pool): Promise<void> {
  let open = pool.totalCount
  const closing = new Promise<void>((resolve) => {
    if (open === 0) resolve()
    pool.on('remove', () => (open -= 1) === 0 && resolve())
  })
  await pool.end()
  await closing
}

/**
 * Creates a fresh database that the test reads and changes beside the app, on the server at
 * TEST_DATABASE_URL or on one of its own.
 */
export async function createPostgres(): Promise<Postgres> {
  const server = await findServer()
  const name = `proof_${randomUUID().replaceAll('-', '')}`
  await execute(server.url, `create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: 2 })
  const drop = async () => {
    await closed(pool)
    await execute(server.url, `drop database ${name} with (force)`)
    await server.stop()
  }
  const query = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await pool.query<Row>(text, values)).rows
  return { url: url.href, query, drop }
}

/** Adds an account with the administrator's password, straight in the database. */
export async function addAccount(database: Postgres, email: string, role: Role): Promise<void> {
  await database.query(
    `insert into users (email, name, password_hash, role)
     select $1, $2, password_hash, $3 from users where email = $4`,
    [email, `Proof ${role}`, role, admin.email],
  )
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { drizzle } from 'drizzle-orm/pglite'
import pg from 'pg'
import type { OpenedDatabase } from './database'
import { listenInside } from './embedded'
import { EmbeddedClient } from './embedded-client'
import { openPostgres } from './postgres'
import * as schema from './schema'
import { serverTemplate, testTemplate } from './test-template'

/**
 * A fresh, migrated database for one test file: on the server at TEST_DATABASE_URL, or embedded in
 * memory. Pass it to the code under test with `useDatabase`.
 */
export function openTestDatabase(): Promise<OpenedDatabase> {
  const server = process.env.TEST_DATABASE_URL
  return server ? openOnServer(server) : openInMemory()
}

async function openInMemory(): Promise<OpenedDatabase> {
  const client = new EmbeddedClient({ loadDataDir: await testTemplate() })
  await client.waitReady
  return {
    db: drizzle({ client, schema }),
    listen: listenInside(client),
    close: () => client.close(),
  }
}

async function openOnServer(server: string): Promise<OpenedDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template ${await serverTemplate(server)}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const { db, listen, close } = await openPostgres(url.href)
  const drop = async () => {
    await close()
    await onServer(server, `drop database ${name} with (force)`)
  }
  return { db, listen, close: drop }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

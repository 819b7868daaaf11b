import 'server-only'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import pg from 'pg'
import { migrateEmbedded, migratePostgres, migrationsFolder } from './migrate'
import * as schema from './schema'

/**
 * A migrated embedded database as a file, which opens in a fifth of the time of a new one. Kept
 * between runs, named after its migrations.
 */
export async function testTemplate(): Promise<Blob> {
  const folder = join(process.cwd(), '.cache')
  const file = join(folder, `test-database-${await migrationsKey()}.tgz`)
  const kept = await readFile(file).catch(() => null)
  if (kept) return new Blob([kept])
  await mkdir(folder, { recursive: true })
  const made = await makeTemplate()
  // Other test files may create the same one; the last replaces an equal file.
  await writeFile(`${file}.${process.pid}`, Buffer.from(await made.arrayBuffer()))
  await rename(`${file}.${process.pid}`, file)
  return made
}

async function makeTemplate(): Promise<Blob> {
  const client = await PGlite.create()
  await migrateEmbedded(drizzle({ client, schema }))
  const dump = await client.dumpDataDir('gzip')
  await client.close()
  return dump
}

/**
 * The name of a migrated database on this server, for `create database … template …`. Kept on the
 * server, named after its migrations.
 */
export async function serverTemplate(server: string): Promise<string> {
  const name = `template_${await migrationsKey()}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    // Released with the connection. Other test files wait for the one that creates it.
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await makeServerTemplate(client, server, name)
    return name
  } finally {
    await client.end()
  }
}

async function makeServerTemplate(client: pg.Client, server: string, name: string): Promise<void> {
  const draft = `${name}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft}`)
  const url = new URL(server)
  url.pathname = `/${draft}`
  await migratePostgres(url.href)
  await client.query(`alter database ${draft} rename to ${name}`)
}

async function migrationsKey(): Promise<string> {
  const hash = createHash('sha256')
  const names = (await readdir(migrationsFolder())).filter((name) => name.endsWith('.sql')).sort()
  for (const name of names) hash.update(await readFile(join(migrationsFolder(), name)))
  return hash.digest('hex').slice(0, 16)
}

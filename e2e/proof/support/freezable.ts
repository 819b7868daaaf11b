import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { startPostgres } from '@/scripts/test/postgres.mjs'

export type Freezable = {
  url: string
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>
  /** Suspends every process of the server: connections stay open and nothing answers. */
  freeze(): void
  thaw(): void
  stop(): Promise<void>
}

/** The server's main process and its child processes. */
function processesOf(server: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return [server, ...rows.flatMap(([pid, parent]) => (pid && parent === server ? [pid] : []))]
}

/** Starts a Postgres for this test alone, since a shared one would freeze for everybody. */
export async function startFreezable(): Promise<Freezable> {
  const server = await startPostgres()
  const pool = new pg.Pool({ connectionString: server.url, max: 2 })
  // Dropping the server breaks the pool's connections, as intended.
  pool.on('error', () => undefined)
  let frozen: number[] = []
  const freeze = () => {
    // The main process stops first, since it starts the others.
    process.kill(server.pid, 'SIGSTOP')
    frozen = processesOf(server.pid)
    for (const pid of frozen) process.kill(pid, 'SIGSTOP')
  }
  const thaw = () => {
    for (const pid of frozen.toReversed()) process.kill(pid, 'SIGCONT')
    frozen = []
  }
  const stop = async () => {
    thaw()
    await pool.end()
    await server.stop()
  }
  const query = async <Row extends pg.QueryResultRow>(text: string) =>
    (await pool.query<Row>(text)).rows
  return { url: server.url, query, freeze, thaw, stop }
}

import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { startPostgres } from '@/scripts/test/postgres.mjs'

export type Freezable = {
  url: string
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>
  /** Stops every process of the server where it stands; connections stay, and nobody answers. */
  freeze(): void
  thaw(): void
  stop(): Promise<void>
}

/** The server's own process and those that serve its connections. */
function processesOf(server: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return [server, ...rows.flatMap(([pid, parent]) => (pid && parent === server ? [pid] : []))]
}

/** A Postgres of the test's own, since whoever shares one would freeze with it. */
export async function startFreezable(): Promise<Freezable> {
  const server = await startPostgres()
  const pool = new pg.Pool({ connectionString: server.url, max: 2 })
  // Its end is wanted, and cuts the pool's connections.
  pool.on('error', () => undefined)
  let frozen: number[] = []
  const freeze = () => {
    // First the one that would start others.
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

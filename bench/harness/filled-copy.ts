import pg from 'pg'
import { startApp, type App } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import { normalise } from '@/lib/contract/search/normalise'
import { sortKey } from '@/lib/contract/search/sort-key'
import { tokensOf } from '@/lib/contract/search/tokens'
import { startPostgres } from '@/scripts/test/postgres.mjs'
import { accountEnvironment, admin } from './account'

/** Numbers of rows; a person has ten participants in each name, a session ten people. */
export type Size = { rooms: number; sessions: number; participants: number; names: number }

export type FilledApp = {
  app: App
  cookie: string
  fetch: Awaited<ReturnType<typeof signIn>>['fetch']
  query: pg.Pool['query']
  stop(): Promise<void>
}

/** Nothing listens on this port, so the mirror stays as it was filled. */
const nowhere = 'http://127.0.0.1:1'
const perStatement = 5_000

const first = [
  'Ana',
  'Élodie',
  'Björn',
  'Zoë',
  'Mateusz',
  'Ioánnis',
  'Дмитрий',
  '王伟',
  'さくら',
  '김민수',
]
const last = ['Souza', 'Müller', 'Nguyễn', 'Papadopoulos', 'Волков', "O'Brien", 'García', 'Haddad']

/** The name at this index; every name has words that many names share, and one that few do. */
export const nameOf = (index: number) =>
  `${first[index % first.length]} ${last[index % last.length]} ${syllables(index)}`

const parts = ['ka', 'ri', 'no', 'le', 'mu', 'ta', 'so', 'vi', 'de', 'ha', 'zu', 'pe', 'lo', 'na']
const syllables = (index: number): string =>
  (index >= parts.length ? syllables(Math.floor(index / parts.length)) : '') +
  (parts[index % parts.length] ?? '')

const roomName = (index: number) => `Room ${syllables(index)} ${index}`

/** Starts the production app on a Postgres whose mirror has these rows, spread over a year. */
export async function startFilledApp(size: Size, env: Record<string, string>): Promise<FilledApp> {
  const postgres = await startPostgres()
  const account = { ...accountEnvironment(nowhere), DATABASE_URL: postgres.url, ...env }
  // The first start creates the tables.
  await (await startApp({ env: account })).stop()
  const pool = new pg.Pool({ connectionString: postgres.url })
  await fill(pool, size)
  const app = await startApp({ env: account })
  const { fetch, cookie } = await signIn(app.url, admin.email, admin.password)
  const stop = async () => {
    await app.stop()
    await pool.end()
    await postgres.stop()
  }
  return { app, cookie, fetch, query: pool.query.bind(pool), stop }
}

async function fill(pool: pg.Pool, { rooms, sessions, participants, names }: Size): Promise<void> {
  await putTexts(pool, 'person', names, nameOf)
  await putTexts(pool, 'room', rooms, roomName)
  await pool.query(`
    insert into mirror_persons (key, name_id, names_count)
      select left(digest, 27), id, 1 from mirror_texts where kind = 'person';
    insert into mirror_contexts (digest, context, name_id, claims, person_id)
      select text.digest, text.text, text.id, '{}', person.id
      from mirror_texts text join mirror_persons person on person.name_id = text.id`)
  await pool.query(`
    insert into mirror_rooms (id, read_at, seen_at, created_at, name_id, unique_name, max_participants)
    select gen_random_uuid(), now(), now(), now() - interval '400 days', id, text, 50
    from mirror_texts where kind = 'room'`)
  await pool.query(
    `with room as (select id, row_number() over (order by id) - 1 as at from mirror_rooms)
    insert into mirror_sessions (id, read_at, seen_at, room_id, active, created_at, ended_at,
      participants_at, participants_count)
    select gen_random_uuid(), now(), now(), room.id, false, began, began + interval '50 minutes', now(), 10
    from generate_series(0, $1::int - 1) n join room on room.at = n % $2::int,
      lateral (select now() - (n * 365.0 / $1 + 1) * interval '1 day' as began) moment`,
    [sessions, rooms],
  )
  await pool.query(
    `with session as (
      select id, room_id, created_at, row_number() over (order by id) - 1 as at from mirror_sessions),
    claim as (select id, row_number() over (order by id) - 1 as at from mirror_contexts)
    insert into mirror_participants (id, read_at, seen_at, session_id, room_id, context_id, joined_at,
      left_at, visit_id)
    select made.id, now(), now(), session.id, session.room_id, claim.id,
      session.created_at + n % 40 * interval '1 minute',
      session.created_at + (n % 40 + 5) * interval '1 minute', made.id
    from (select n, gen_random_uuid() as id from generate_series(0, $1::int - 1) n) made
      join session on session.at = n % $2::int join claim on claim.at = n % $3::int`,
    [participants, sessions, names],
  )
  await pool.query(`
    update mirror_persons person set visits = seen.visits, joins = seen.visits,
      first_seen_at = seen.first, last_seen_at = seen.last
    from (select context.person_id, count(*) as visits, min(joined_at) as first, max(joined_at) as last
      from mirror_participants one join mirror_contexts context on context.id = one.context_id
      group by 1) seen where seen.person_id = person.id`)
  await pool.query('vacuum analyze')
}

async function putTexts(pool: pg.Pool, kind: string, count: number, of: (index: number) => string) {
  for (let from = 0; from < count; from += perStatement) {
    const length = Math.min(perStatement, count - from)
    const entries = Array.from({ length }, (_, index) => of(from + index)).map((text) => {
      const normalised = normalise(text)
      return { text, normalised, sort_key: sortKey(text), tokens: tokensOf(normalised) }
    })
    await pool.query(
      `insert into mirror_texts (digest, kind, text, normalised, sort_key, tokens)
      select encode(sha256(convert_to($2 || text, 'utf8')), 'hex'), $2, text, normalised, sort_key,
        array_to_tsvector(array(select jsonb_array_elements_text(tokens)))
      from jsonb_to_recordset($1::jsonb)
        as entry(text text, normalised text, sort_key text, tokens jsonb)`,
      [JSON.stringify(entries), kind],
    )
  }
}

import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry } from '@/lib/contract/audit'
import type { AuditListQuery } from '@/lib/contract/schemas/audit'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import type { AuditRow } from '@/lib/server/audit/row-hash'
import { listActivity } from './list-activity'
import { listAudit } from './list-audit'

const acts = 1500
const mona = randomUUID()
const adam = randomUUID()
const session = randomUUID()
const room = randomUUID()
const participant = randomUUID()
const begin = Date.parse('2026-11-01T00:00:00Z')

let opened: OpenedDatabase
const rows: AuditRow[] = []

function add(row: Partial<AuditRow>): AuditRow {
  const seq = rows.length + 1
  const made: AuditRow = {
    seq,
    auditId: randomUUID(),
    kind: 'event',
    at: new Date(begin + seq * 60_000),
    actorId: mona,
    actorName: 'Mona',
    actorRole: 'moderator',
    via: 'cookie',
    tokenId: null,
    peer: '192.0.2.1',
    requestId: `request-${seq}`,
    action: 'room.update',
    targetType: 'room',
    targetId: room,
    outcome: null,
    status: null,
    error: null,
    details: null,
    detailsDigest: '',
    previousHash: '',
    hash: '',
    hashVersion: 2,
    ...row,
  }
  rows.push(made)
  return made
}

/** An intent, and unless it is still open its outcome, with another act between the two. */
function addAct(index: number): void {
  const actor = index % 3 === 0 ? { actorId: adam, actorName: 'Adam', actorRole: 'admin' } : {}
  const aim =
    index % 2 ? { action: 'participant.kick', targetType: 'room_session', targetId: session } : {}
  const details = { body: { participants: ['a', 'b'] }, reason: `because ${index}` }
  const intent = add({ kind: 'intent', ...actor, ...aim, details })
  if (index % 100 === 7) return
  const failed = index % 10 === 0
  add({
    ...actor,
    ...aim,
    kind: 'outcome',
    auditId: intent.auditId,
    requestId: intent.requestId,
    outcome: failed ? 'failed' : 'succeeded',
    error: failed ? 'upstream_refused' : null,
  })
}

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  for (let index = 0; index < acts; index += 1) addAct(index)
  add({
    actorId: null,
    actorName: 'Roomwarden',
    actorRole: null,
    via: 'system',
    action: 'kick.proof',
  })
  add({ kind: 'denied', action: 'room.delete', details: { repeats: 4 } })
  for (let start = 0; start < rows.length; start += 500)
    await opened.db.insert(auditEvents).values(rows.slice(start, start + 500))
  await opened.db.execute(sql`update audit_head set seq = ${rows.length}::bigint`)
})

afterAll(() => opened.close())

/** Every page from the first, by following the list's own cursors. */
async function walk(query: AuditListQuery): Promise<AuditEntry[]> {
  const found: AuditEntry[] = []
  const up = query.sort === 'seq'
  for (let cursor = {}; ;) {
    const { data, meta } = await listAudit({ ...query, ...cursor })
    found.push(...data)
    const last = data.at(-1)?.seq
    if (!last || !(up ? meta.newer : meta.older)) return found
    cursor = up ? { after: last } : { before: last }
  }
}

const seqs = (entries: { seq: number }[]) => entries.map(({ seq }) => seq)
const heads = (fits: (row: AuditRow) => boolean = () => true) =>
  seqs(rows.filter((row) => row.kind !== 'outcome' && fits(row))).reverse()

describe('the audit trail as a list', () => {
  it('has every act once, newest first, however many pages it takes', async () => {
    expect(seqs(await walk({}))).toEqual(heads())
  })

  it('goes the other way round', async () => {
    expect(seqs(await walk({ sort: 'seq' }))).toEqual(heads().reverse())
  })

  it('goes back to the very page that was left', async () => {
    const first = await listAudit({})
    const second = await listAudit({ before: first.data.at(-1)?.seq })
    const back = await listAudit({ after: second.data[0]?.seq })
    expect(back.data).toEqual(first.data)
    expect(first.meta).toEqual({ newer: false, older: true, rows: rows.length })
    expect(second.meta).toMatchObject({ newer: true, older: true })
    expect(back.meta).toMatchObject({ newer: false, older: true })
  })

  it('joins each intent with its own outcome', async () => {
    const entries = await walk({ action: 'room.update' })
    const open = entries.filter(({ outcome }) => outcome === 'open')
    const failed = entries.filter(({ outcome }) => outcome === 'failed')
    expect(open).toEqual([]) // 7, 107 … are odd, and so are kicks.
    expect(failed).toHaveLength(acts / 10)
    expect(new Set(failed.map(({ error }) => error))).toEqual(new Set(['upstream_refused']))
    expect(await walk({ outcome: 'open' })).toHaveLength(acts / 100)
  })

  it('has target, reason, and the number of refusals that a row stands for', async () => {
    const [denied] = (await listAudit({ outcome: 'denied' })).data
    expect(denied).toMatchObject({ action: 'room.delete', repeats: 4, people: null, reason: null })
    const [kick] = (await listAudit({ action: 'participant.kick', sort: 'seq' })).data
    expect(kick).toMatchObject({ people: 2, reason: 'because 1', actor: { name: 'Mona' } })
  })

  it.each([
    ['actor', { actor: adam }, (row: AuditRow) => row.actorId === adam],
    ['the server', { actor: 'system' as const }, (row: AuditRow) => row.actorId === null],
    ['via', { via: 'system' as const }, (row: AuditRow) => row.via === 'system'],
    ['target', { target: session }, (row: AuditRow) => row.targetId === session],
    ['request', { request: 'request-1' }, (row: AuditRow) => row.requestId === 'request-1'],
    [
      'time',
      { from: '2026-11-01T10:00:00Z', until: '2026-11-01T20:00:00Z' },
      (row: AuditRow) => row.seq >= 600 && row.seq < 1200,
    ],
    [
      'several together',
      { actor: adam, target: session, outcome: 'failed' as const },
      () => false, // What fails has an even number, what is done to the session an odd one.
    ],
  ])('is narrowed by %s', async (_, query, fits) => {
    expect(seqs(await walk(query))).toEqual(heads(fits))
  })

  it('finds the acts that were aimed at one person', async () => {
    const kick = rows.find((row) => row.action === 'participant.kick')
    await opened.db.insert(receipts).values({
      auditId: kick?.auditId ?? '',
      requestId: 'request',
      act: 'kick',
      sessionId: session,
      participantId: participant,
      state: 'confirmed',
      actorId: mona,
      actorName: 'Mona',
      sentAt: new Date(),
      open: false,
    })
    expect(seqs(await walk({ target: participant }))).toEqual([kick?.seq])
    const { data } = await listActivity({ target_type: 'room_participant', target_id: participant })
    expect(seqs(data)).toEqual([kick?.seq])
  })
})

describe('the activity of an object', () => {
  it('comes newest first, fifty at a time, without where anybody sat', async () => {
    const first = await listActivity({ target_type: 'room_session', target_id: session })
    const second = await listActivity({
      target_type: 'room_session',
      target_id: session,
      before: first.meta.older ?? undefined,
    })
    const wanted = heads((row) => row.targetId === session)
    expect(seqs([...first.data, ...second.data])).toEqual(wanted.slice(0, 100))
    expect(JSON.stringify(first)).not.toMatch(/192\.0\.2\.1|request-/)
  })

  it('is also that of a colleague', async () => {
    const { data } = await listActivity({ actor_id: adam })
    expect(seqs(data)).toEqual(heads((row) => row.actorId === adam).slice(0, 50))
  })
})

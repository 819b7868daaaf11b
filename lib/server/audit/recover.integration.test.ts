import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { appendAudit } from './chain'
import { readJournal, writeJournal } from './journal'
import { entryOf } from './record'
import { recoverAudit } from './recover'
import { verifyChain } from './verify'

let opened: OpenedDatabase
let directory: string

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  directory = await mkdtemp(join(tmpdir(), 'roomwarden-journal-'))
  await mkdir(join(directory, 'main'))
  setTestEnvironment({ dataDir: directory })
})

afterAll(async () => {
  await opened.close()
  await rm(directory, { recursive: true })
})

const intent = (action: string) =>
  entryOf(
    {
      action,
      actor: { id: randomUUID(), name: 'Ann', role: 'moderator', via: 'cookie' },
      peer: '127.0.0.1',
      requestId: randomUUID(),
      details: { reason: 'spam' },
    },
    'intent',
    randomUUID(),
  )

/** A row as an earlier version journaled it, missing from the table. */
function lostRow() {
  return { ...intent('participant.kick'), seq: 7, previousHash: '', hash: '', detailsDigest: '' }
}

const rowsOf = (auditId: string) =>
  opened.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.auditId, auditId))
    .orderBy(asc(auditEvents.seq))

describe('recoverAudit', () => {
  it('restores an intent found only in the journal, and closes it as unknown', async () => {
    const lost = lostRow()
    await writeJournal(lost)
    await recoverAudit()
    const rows = await rowsOf(lost.auditId)
    expect(rows.map((row) => [row.kind, row.outcome])).toEqual([
      ['intent', null],
      ['outcome', 'unknown'],
    ])
    expect(rows[0]?.details).toMatchObject({ reason: 'spam', restored_from_journal: true })
    expect(await verifyChain()).toMatchObject({ intact: true })
  })

  it('closes an intent that a crash left without an outcome, once', async () => {
    const open = await appendAudit(intent('session.end'))
    await recoverAudit()
    await recoverAudit()
    const rows = await rowsOf(open.auditId)
    expect(rows.map((row) => row.kind)).toEqual(['intent', 'outcome'])
  })

  it('skips a line that a crash cut short, but not the one after it', async () => {
    const before = await readJournal()
    const [name = ''] = await readdir(join(directory, 'main'))
    await appendFile(join(directory, 'main', name), '{"auditId":"0ccc7')
    expect(await readJournal()).toHaveLength(before.length)
    await writeJournal(lostRow())
    expect(await readJournal()).toHaveLength(before.length + 1)
  })
})

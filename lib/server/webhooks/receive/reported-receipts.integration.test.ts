import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebhookSigner } from '@/e2e/harness/webhook-signer'
import { useDatabase } from '@/lib/server/db/client'
import type { Database, OpenedDatabase } from '@/lib/server/db/database'
import { webhookEvents } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { changeReceipts } from '@/lib/server/acts/open-receipts'
import { startWatching } from '@/lib/server/acts/watch'
import { adoptOrphans } from '@/lib/server/acts/resume'
import { telnyxConnection } from '@/lib/server/telnyx/connection'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { ago, tell, telnyx } from './test-webhooks'

let opened: OpenedDatabase
let db: Database

beforeAll(async () => {
  setTestEnvironment()
  process.env.TELNYX_PUBLIC_KEY = [new WebhookSigner().publicKey, telnyx.publicKey].join(',')
  opened = await openTestDatabase()
  db = opened.db
  useDatabase(db, opened.listen)
})

afterAll(() => opened.close())

beforeEach(async () => {
  await db.delete(receipts)
  await db.delete(webhookEvents)
})

async function receipt(over: Partial<typeof receipts.$inferInsert> = {}) {
  const row = {
    auditId: randomUUID(),
    requestId: 'q',
    act: 'kick' as const,
    sessionId: randomUUID(),
    participantId: randomUUID(),
    state: 'accepted' as const,
    actorId: randomUUID(),
    actorName: 'Ann',
    sentAt: ago(1),
    open: true,
    ...over,
  }
  const [made] = await db.insert(receipts).values(row).returning()
  if (!made) throw new Error('no receipt')
  const state = async () => (await db.select().from(receipts).where(eq(receipts.id, made.id)))[0]
  const where = { room_id: randomUUID(), session_id: made.sessionId }
  return { made, state, where: { ...where, participant_id: made.participantId } }
}

/** As after any answer of Telnyx: before the first, its clock is unknown. */
function knowTheirClock() {
  const headers = { date: new Date().toUTCString() }
  const answer = { status: 200, headers, bytes: Buffer.alloc(0), elapsedMs: 5 }
  telnyxConnection().record.answered(answer)
}

describe('a receipt', () => {
  it('of a kick is proved by the webhook of the leave', async () => {
    const kick = await receipt()
    await tell('participant.left', { ...kick.where, participant_id: randomUUID() })
    expect(await kick.state()).toMatchObject({ state: 'accepted', open: true })
    await tell('participant.left', kick.where)
    const settled = await kick.state()
    expect(settled).toMatchObject({ state: 'confirmed', open: false })
    expect(settled?.confirmedAfterMs).toBeGreaterThanOrEqual(1_000)
  })

  it('of an end, and of every kick in it, by the webhook of its end', async () => {
    const kick = await receipt()
    const { sessionId } = kick.made
    const end = await receipt({ act: 'end', participantId: null, sessionId })
    const mute = await receipt({ act: 'mute', sessionId })
    await tell('session.ended', end.where)
    expect(await kick.state()).toMatchObject({ state: 'confirmed' })
    expect(await end.state()).toMatchObject({ state: 'confirmed' })
    expect(await mute.state()).toMatchObject({ state: 'accepted', open: true })
  })

  it('says "already" where it happened before the act, or the act was refused', async () => {
    knowTheirClock()
    const late = await receipt()
    await tell('participant.left', late.where, ago(60))
    expect(await late.state()).toMatchObject({ state: 'already', open: false })
    const refused = await receipt({ state: 'unknown', error: 'upstream_refused' })
    await tell('participant.left', refused.where, ago(2))
    expect(await refused.state()).toMatchObject({ state: 'already', open: false })
  })

  it('waits for the answer to its act, though the webhook was faster', async () => {
    const kick = await receipt({ state: 'sending' })
    await tell('participant.left', kick.where)
    expect(await kick.state()).toMatchObject({ state: 'sending', open: true })
    await changeReceipts([kick.made], { state: 'accepted' })
    startWatching([kick.made])
    await expect.poll(async () => (await kick.state())?.state).toBe('confirmed')
  })

  it('is not changed any more once it is settled, by whoever still watches it', async () => {
    const kick = await receipt()
    await tell('participant.left', kick.where)
    const settled = await kick.state()
    await changeReceipts([kick.made], { state: 'still_here' })
    expect(await kick.state()).toEqual(settled)
    expect(kick.made).toEqual(settled)
  })

  it('whose instance died is taken up by the leader, and one that is watched is not', async () => {
    const orphan = await receipt({ sentAt: ago(40), nextReadAt: ago(20) })
    const watched = await receipt({ nextReadAt: new Date() })
    const epoch = await leadForTest()
    await adoptOrphans(epoch)
    expect((await orphan.state())?.nextReadAt?.getTime()).toBeGreaterThan(ago(10).getTime())
    expect(await watched.state()).toEqual(watched.made)
    await tell('participant.left', orphan.where)
    expect(await orphan.state()).toMatchObject({ open: false })
  })
})

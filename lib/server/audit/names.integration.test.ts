import { randomUUID } from 'node:crypto'
import { and, desc, eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditNames } from '@/lib/contract/audit'
import type { Role } from '@/lib/contract/roles'
import type { Actor } from '@/lib/server/auth/actor'
import { createTestUser, signInAs } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { auditEvents, users } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { readComposition } from '@/lib/server/directory/read-composition'
import { readRecording } from '@/lib/server/directory/read-recording'
import { putCompositions } from '@/lib/server/mirror/put/put-compositions'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { telnyxRoute } from '@/lib/server/operations/telnyx-route'
import { putRooms } from '@/lib/server/objects/rooms'
import { deleteRoom } from '@/lib/server/rooms/delete-room'
import { updateRoom } from '@/lib/server/rooms/update-room'
import { kickParticipants } from '@/lib/server/sessions/kick-participants'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { createToken } from '@/lib/server/tokens/create-token'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { listActivity } from '@/lib/server/activity/list-activity'
import { listAudit } from '@/lib/server/activity/list-audit'
import type { AuditEvent } from './audit-event'
import { recordEvent } from './record'
import { verifyChain } from './verify'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl
let ada: Actor
let bearer: string
let event: Pick<AuditEvent, 'actor' | 'peer' | 'requestId'>

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator({ scale: 5 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  ada = await anActor('Ada', 'admin')
  const { data } = await createToken(ada, { name: 'test', role: 'admin', expires_in_days: 1 })
  bearer = `Bearer ${data.token}`
  const actor = { id: ada.userId, name: 'Ada', role: 'admin', via: 'cookie' } as const
  event = { actor, peer: null, requestId: randomUUID() }
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

async function anActor(name: string, role: Role): Promise<Actor> {
  const user = await createTestUser({ name, role, email: `${name.toLowerCase()}@example.com` })
  const { id: userId, email } = user
  const { sid } = await signInAs(userId)
  return { userId, name, email, role, via: 'cookie', userSessionId: sid, tokenId: null }
}

type Route = ReturnType<typeof telnyxRoute>

async function send(route: Route, params: Record<string, string>, body?: object) {
  const request = new Request('http://localhost:3000/api/v2/any', {
    method: body ? 'POST' : 'DELETE',
    headers: { authorization: bearer, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return route(request, { params: Promise.resolve(params) })
}

/** The names of the last act of a kind; proofs of earlier acts may still arrive. */
async function namesOfLast(action: AuditEvent['action']): Promise<AuditNames | undefined> {
  const [row] = await opened.db
    .select()
    .from(auditEvents)
    .where(and(ne(auditEvents.kind, 'outcome'), eq(auditEvents.action, action)))
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  return row?.details?.names as AuditNames | undefined
}

async function one(path: string): Promise<string> {
  const headers = { authorization: `Bearer ${simulator.apiKey}` }
  const answer = await fetch(`${simulator.url}/v2/${path}`, { headers })
  return ((await answer.json()) as { data: { id: string }[] }).data[0]?.id ?? ''
}

describe('the names stored with an act', () => {
  it('include the last name of a deleted room, also after it is gone', async () => {
    const { id } = await control.createRoom({ unique_name: 'Old name' })
    const renamed = { unique_name: 'Daily stand-up' }
    await send(telnyxRoute('rooms.update', updateRoom), { room_id: id }, renamed)
    await send(telnyxRoute('rooms.delete', deleteRoom), { room_id: id })
    expect(await namesOfLast('room.delete')).toEqual({ room: { id, name: 'Daily stand-up' } })
    const proof = async () => (await listAudit({ action: 'room.delete_proof' })).data
    await expect.poll(proof).toMatchObject([{ names: { room: { id, name: 'Daily stand-up' } } }])

    const { data } = await listAudit({ name: 'daily STAND', action: 'room.delete' })
    expect(data).toMatchObject([{ target: { id }, outcome: 'succeeded', gone: [id] }])
    expect((await listAudit({ name: '%' })).data).toEqual([])
  })

  it('do not delay the deletion of a room that Telnyx is slow to return', async () => {
    const { id } = await control.createRoom({ unique_name: 'Slow' })
    await control.addFault({ id, method: 'GET', shape: 'hang' })
    const begun = performance.now()
    const { status } = await send(telnyxRoute('rooms.delete', deleteRoom), { room_id: id })
    expect(status).toBe(204)
    expect(performance.now() - begun).toBeLessThan(9_000)
    expect(await namesOfLast('room.delete')).toEqual({ room: { id, name: null } })
    await control.clearFaults()
  })

  it('include the target of a kick, its room and its session', async () => {
    const { id } = await control.createRoom({ unique_name: 'Retro' })
    const joined = await control.join({ room_id: id, context: '{"username":"Ana \\u202eS"}' })
    const { session_id: sessionId, participant_ids } = joined
    const [ana = ''] = participant_ids
    const startedAt = '2026-11-12T14:00:00Z'
    await opened.db
      .insert(liveSessions)
      .values({ id: sessionId, roomId: id, roomName: 'Retro', active: true, startedAt })
    await opened.db
      .insert(livePeople)
      .values({ id: ana, sessionId, context: '{"username":"Ana \\u202eS"}' })
    const kick = telnyxRoute('sessions.kick', kickParticipants)
    await send(kick, { room_session_id: sessionId }, { participants: [ana], reason: 'spam' })
    expect(await namesOfLast('participant.kick')).toEqual({
      room: { id, name: 'Retro' },
      session: { id: sessionId, startedAt },
      people: [{ id: ana, name: 'Ana S' }],
    })
    for (const [target_type, target_id] of [
      ['room', id],
      ['room_session', sessionId],
      ['room_participant', ana],
    ] as const) {
      const { data } = await listActivity({ target_type, target_id })
      expect(data[0]).toMatchObject({ action: 'participant.kick', people: 1, reason: 'spam' })
    }
  })

  it('describe a deleted recording and a deleted composition', async () => {
    const recording = await one('room_recordings?filter[type]=video&page[size]=1')
    const read = await readRecording(recording)
    await send(telnyxRoute('recordings.delete'), { room_recording_id: recording })
    const { startedAt, room, person } = read.data.recording
    expect(await namesOfLast('recording.delete')).toMatchObject({
      recording: { kind: 'video', startedAt },
      room,
      people: [{ id: person?.id }],
    })
    const composition = await one('room_compositions?page[size]=1')
    const { data } = await readComposition(composition, 'admin')
    await send(telnyxRoute('compositions.delete'), { room_composition_id: composition })
    expect(await namesOfLast('composition.delete')).toMatchObject({
      composition: { createdAt: data.composition.createdAt },
      room: data.composition.room,
    })
  })

  it('of a recording and a composition that this server never read come from the mirror', async () => {
    const [recording, composition, room] = [randomUUID(), randomUUID(), randomUUID()]
    const readAt = new Date()
    const of = { room_id: room, session_id: randomUUID() }
    const date = '2026-11-20T10:00:00.000Z'
    await putRecordings([{ id: recording, type: 'audio', started_at: date, ...of }], { readAt })
    await putCompositions([{ id: composition, created_at: date, ...of }], { readAt })
    const play = { ...event, outcome: 'succeeded' } as const
    const ofRecording = { targetType: 'room_recording', targetId: recording }
    await recordEvent({ ...play, action: 'recording.play', ...ofRecording })
    const ofComposition = { targetType: 'room_composition', targetId: composition }
    await recordEvent({ ...play, action: 'composition.play', ...ofComposition })
    expect(await namesOfLast('recording.play')).toMatchObject({
      recording: { kind: 'audio', startedAt: date },
      room: { id: room },
    })
    expect(await namesOfLast('composition.play')).toMatchObject({
      composition: { createdAt: date },
      room: { id: room },
    })
  })

  it('include whose role changed and the former role, in the activity of both users', async () => {
    const ben = await anActor('Ben', 'support')
    await recordEvent({
      ...event,
      action: 'user.role',
      targetType: 'user',
      targetId: ben.userId,
      outcome: 'succeeded',
      details: { body: { role: 'moderator' } },
    })
    await opened.db.update(users).set({ name: 'Benjamin' }).where(eq(users.id, ben.userId))
    for (const target_id of [ben.userId, ada.userId]) {
      const { data } = await listActivity({ target_type: 'user', target_id })
      expect(data[0]).toMatchObject({
        action: 'user.role',
        actor: { name: 'Ada', email: ada.email },
        names: { user: { name: 'Ben', email: ben.email, role: 'support' } },
        role: 'moderator',
      })
    }
  })

  it('never stop an act, whatever the names are', async () => {
    const id = randomUUID()
    putRooms([{ id, unique_name: `\u0000\ud800${'x'.repeat(1_000)}` }])
    await recordEvent({ ...event, action: 'room.update', targetType: 'room', targetId: id })
    expect((await namesOfLast('room.update'))?.room?.name).toMatch(/^\ufffd\ufffdx{498}$/)
  })

  it('keep the chain valid, and can be erased from it', async () => {
    expect(await verifyChain()).toMatchObject({ intact: true })
    await opened.db.update(auditEvents).set({ details: null })
    expect(await verifyChain()).toMatchObject({ intact: true })
    expect((await listAudit({})).data[0]).toMatchObject({ names: {} })
  })
})

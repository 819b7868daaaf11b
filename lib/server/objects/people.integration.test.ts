import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { readPerson } from '@/lib/server/directory/read-person'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator()
  control = new SimulatorControl(simulator.url)
  await control.reset({ empty: true })
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

async function joinAs(room_id: string, context: string | null) {
  const { participant_ids, session_id } = await control.join({ room_id, context })
  return { id: participant_ids[0] ?? '', sessionId: session_id }
}

const openRoom = async (name: string) => (await control.createRoom({ unique_name: name })).id

describe('a person', () => {
  it('has every visit with the same claim, in all rooms, and no other', async () => {
    const claim = '{"username":"Ana Souza","id":1}'
    const standUp = await openRoom('Stand-up')
    const retro = await openRoom('Retro')
    const first = await joinAs(standUp, claim)
    const second = await joinAs(retro, claim)
    await joinAs(retro, '{"username":"Ana Souza","id":2}')
    const { data, meta } = await readPerson(first.id)
    expect(data.foundBy).toBe('claim')
    expect(data.visits.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
    expect(data.visits.map(({ room }) => room?.name).sort()).toEqual(['Retro', 'Stand-up'])
    expect(meta.total).toBe(2)
  })

  it('without a claim, or with one that cannot be filtered by, has one visit', async () => {
    await control.clearCalls()
    const room = await openRoom('Nameless')
    const none = await joinAs(room, null)
    const empty = await joinAs(room, '')
    const long = await joinAs(room, 'W'.repeat(2500))
    const found = async (id: string) => {
      const { data } = await readPerson(id)
      return [data.foundBy, data.visits.map((visit) => visit.id)]
    }
    expect(await found(none.id)).toEqual(['no_claim', [none.id]])
    expect(await found(empty.id)).toEqual(['no_claim', [empty.id]])
    expect(await found(long.id)).toEqual(['not_askable', [long.id]])
    const lists = (await control.calls()).filter(
      ({ operation }) => operation === 'ListRoomParticipants',
    )
    expect(lists.filter(({ query }) => !query['filter[context]'])).toEqual([])
  })

  it('has one visit when Telnyx refuses the filter, and no recordings when they cannot be read', async () => {
    const { id } = await joinAs(await openRoom('Refused'), 'Ben Ode')
    const refusal = { shape: 'unprocessable_errors', times: 1 }
    await control.addFault({ operation: 'ListRoomParticipants', ...refusal })
    await control.addFault({ operation: 'ListRoomRecordings', ...refusal })
    const { data } = await readPerson(id)
    expect(data).toMatchObject({ foundBy: 'refused', recordings: null })
    expect(data.visits.map((visit) => visit.id)).toEqual([id])
  })

  it('has the acts on these visits and not those on others', async () => {
    const room = await openRoom('Acts')
    const ana = await joinAs(room, 'Ana')
    const ben = await joinAs(room, 'Ben')
    const act = (participantId: string) => ({
      auditId: randomUUID(),
      requestId: randomUUID(),
      act: 'mute' as const,
      sessionId: ana.sessionId,
      participantId,
      state: 'accepted' as const,
      actorId: randomUUID(),
      actorName: 'Mona',
      sentAt: new Date(),
      open: false,
    })
    await opened.db.insert(receipts).values([act(ana.id), act(ben.id)])
    const { data } = await readPerson(ana.id)
    expect(data.acts.map(({ participantId }) => participantId)).toEqual([ana.id])
  })

  it('unknown to Telnyx is not found', async () => {
    await expect(readPerson(randomUUID())).rejects.toMatchObject({ key: 'not_found' })
  })
})

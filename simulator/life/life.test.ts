import { describe, expect, it } from 'vitest'
import { Clock } from '../state/clock'
import { runDue } from '../world/run-due'
import type { World } from '../world/world'
import { hostileContexts } from './hostile-contexts'
import { minLiveSessions } from './depart'
import { runLife } from './run-life'
import { seedWorld } from './seed-world'
import { startLife } from './start-life'
import { stopLife } from './stop-life'

/** A frozen clock at this UTC time, so that a test does not depend on the current day. */
function clockAt(time: string): Clock {
  const clock = new Clock(Date.parse(time) - Date.now())
  clock.freeze()
  return clock
}

const wednesday = '2026-03-04T14:00:00Z'
const world = (options: Parameters<typeof seedWorld>[0] = {}) =>
  seedWorld({ clock: clockAt(wednesday), ...options })

function pass(simulated: World, milliseconds: number): void {
  simulated.clock.advance(milliseconds)
  runDue(simulated, runLife)
}

const presentCounts = (simulated: World) =>
  simulated.liveSessions().map((session) => simulated.present(session.id).length)

function expectSound(simulated: World): void {
  for (const session of simulated.liveSessions()) {
    const room = simulated.rooms.get(session.room_id)
    const present = simulated.present(session.id).length
    expect(present).toBeGreaterThan(0)
    expect(present).toBeLessThanOrEqual(room?.max_participants ?? 0)
    expect(room?.active_session_id).toBe(session.id)
  }
}

describe('a new world', () => {
  it('has live rooms from two people to a full town hall', () => {
    const counts = presentCounts(world())
    expect(counts.length).toBeGreaterThanOrEqual(9)
    expect(counts.length).toBeLessThanOrEqual(12)
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([2, 50])
    expectSound(world())
  })

  it('has three months behind it', () => {
    const simulated = world()
    const finished = [...simulated.sessions.values()].filter(({ ended_at }) => ended_at)
    expect(finished.length).toBeGreaterThan(300)
    const oldest = Math.min(...finished.map(({ created_at }) => created_at))
    expect((simulated.clock.now() - oldest) / 86_400_000).toBeGreaterThan(80)
    expect(simulated.recordings.size).toBeGreaterThan(500)
    expect(simulated.compositions.size).toBeGreaterThan(10)
  })

  it('has no session that overlaps another of its room, and no visit outside its session', () => {
    const simulated = world()
    for (const { id: roomId } of simulated.rooms.values()) {
      const sessions = simulated.sessions.by('room', roomId)
      const inTime = sessions.toSorted((a, b) => a.created_at - b.created_at)
      for (const [index, session] of inTime.slice(1).entries()) {
        expect(inTime[index]?.ended_at).toBeLessThanOrEqual(session.created_at)
      }
    }
    for (const { session_id, joined_at, left_at } of simulated.participants.values()) {
      const session = simulated.sessions.get(session_id)
      expect(joined_at).toBeGreaterThanOrEqual(session?.created_at ?? Infinity)
      expect(left_at ?? joined_at).toBeGreaterThanOrEqual(joined_at)
      if (session?.ended_at) expect(left_at).toBeLessThanOrEqual(session.ended_at)
    }
  })

  it('is the same for the same seed, and in what matters on any day', () => {
    const ids = (simulated: World) => [...simulated.participants.sorted()].map(({ id }) => id)
    expect(ids(world())).toEqual(ids(world()))
    expect(ids(world({ seed: 2 }))).not.toEqual(ids(world()))
    const live = (simulated: World) => simulated.liveSessions().map(({ id }) => id)
    expect(live(world({ clock: clockAt('2026-03-08T03:00:00Z') }))).toEqual(live(world()))
  })

  it('has contexts in every form', () => {
    const contexts = [...world().participants.values()].map(({ context }) => context)
    const some = (test: (context: string) => boolean) =>
      contexts.some((context) => context !== undefined && test(context))
    expect(contexts).toContain(undefined)
    expect(contexts).toContain('')
    for (const pattern of [/^\{"id":\d+,"username"/, /^\{"role"/, /^\+\d+$/, /^[A-Z]\S+ \S+$/]) {
      expect(some((context) => pattern.test(context))).toBe(true)
    }
    for (const script of ['Han', 'Hangul', 'Arabic', 'Hebrew', 'Devanagari', 'Thai', 'Greek']) {
      expect(some((context) => new RegExp(`\\p{Script=${script}}`, 'u').test(context))).toBe(true)
    }
    expect(some((context) => context.includes('onerror='))).toBe(true)
  })

  it('has somebody hostile in a live room', () => {
    const simulated = world()
    const dropIn = simulated.rooms.get(simulated.roomNames.get('Community drop-in, Tuesday') ?? '')
    const present = simulated.present(dropIn?.active_session_id ?? '')
    const contexts = new Set<string | undefined>(hostileContexts)
    expect(present.some(({ context }) => contexts.has(context))).toBe(true)
  })

  it('grows less than its rooms do', () => {
    expect(world({ scale: 4000 }).sessions.size).toBeLessThan(world().sessions.size * 12)
    expect(world({ scale: 0 }).sessions.size).toBe(0)
  })
})

describe('life', () => {
  it('goes on for two hours: never quiet, never over a limit', () => {
    const simulated = world()
    let changes = 0
    simulated.events.subscribe(() => (changes += 1))
    startLife(simulated)
    for (let minutes = 0; minutes < 120; minutes += 1) {
      const before = changes
      for (let step = 0; step < 6; step += 1) pass(simulated, 10_000)
      expect(changes).toBeGreaterThan(before)
      expect(simulated.liveSessions().length).toBeGreaterThanOrEqual(minLiveSessions)
      expectSound(simulated)
    }
    expect(simulated.liveSessions().length).toBeLessThan(20)
    expect(simulated.agenda.toJSON().length).toBeLessThan(1000)
  })

  it('leaves alone what clients have made', () => {
    const simulated = world({ scale: 12 })
    startLife(simulated)
    const own = simulated.addRoom({
      id: simulated.random.uuid(),
      unique_name: 'Own',
      max_participants: 50,
      enable_recording: false,
      webhook_event_url: null,
      webhook_event_failover_url: '',
      webhook_timeout_secs: null,
      created_at: simulated.clock.now(),
      updated_at: simulated.clock.now(),
    })
    for (let step = 0; step < 500; step += 1) pass(simulated, 5_000)
    expect(simulated.sessions.by('room', own.id)).toEqual([])
  })

  it('has continued after days without a request', () => {
    const simulated = world()
    startLife(simulated)
    const before = new Set(simulated.liveSessions().map(({ id }) => id))
    const sessions = simulated.sessions.size
    pass(simulated, 3 * 86_400_000)
    const live = simulated.liveSessions()
    expect(live.length).toBeGreaterThanOrEqual(minLiveSessions)
    expect(live.filter(({ id }) => before.has(id))).toEqual([])
    expect(simulated.sessions.size).toBeGreaterThan(sessions + live.length)
    expectSound(simulated)
  })

  it('keeps the last sessions going where there is no room for others', () => {
    const simulated = world({ scale: minLiveSessions })
    startLife(simulated)
    for (let step = 0; step < 1500; step += 1) pass(simulated, 5_000)
    expect(simulated.liveSessions()).toHaveLength(minLiveSessions)
  })

  it('replaces sessions that were ended by hand', () => {
    const simulated = world()
    startLife(simulated)
    for (const { id } of simulated.liveSessions()) {
      simulated.agenda.plan(simulated.clock.now(), { kind: 'end', sessionId: id, reason: 'test' })
    }
    pass(simulated, 0)
    expect(simulated.liveSessions()).toEqual([])
    pass(simulated, 10_000)
    expect(simulated.liveSessions().length).toBeGreaterThanOrEqual(minLiveSessions)
  })

  it('stops on request', () => {
    const simulated = world()
    startLife(simulated)
    stopLife(simulated)
    const before = presentCounts(simulated)
    pass(simulated, 86_400_000)
    expect(presentCounts(simulated)).toEqual(before)
  })
})

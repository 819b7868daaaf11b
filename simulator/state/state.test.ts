import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Agenda } from './agenda'
import { Clock } from './clock'
import { Collection } from './collection'
import { Random } from './random'
import { timestamp } from './timestamp'
import { SimulatorControl } from '../control-client'
import { startSimulator, type StartOptions } from '../start'

describe('Random', () => {
  it('is the same for a seed, and goes on from a snapshot', () => {
    const first = new Random(7)
    const ids = [first.uuid(), first.uuid()]
    expect(new Random(7).uuid()).toBe(ids[0])
    expect(new Random(8).uuid()).not.toBe(ids[0])
    const next = new Random(first.snapshot()).uuid()
    expect(first.uuid()).toBe(next)
  })

  it('makes version 4 UUIDs that differ', () => {
    const random = new Random(1)
    const ids = Array.from({ length: 1000 }, () => random.uuid())
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-/)
  })
})

describe('Collection', () => {
  it('keeps its order and its indexes while records come and go', () => {
    const collection = new Collection<{ id: string; kind: string }>({ kind: ({ kind }) => kind })
    const sorted = () => collection.sorted().map(({ id }) => id)
    for (const id of ['c', 'a']) collection.add({ id, kind: 'x' })
    expect(sorted()).toEqual(['a', 'c'])
    collection.add({ id: 'b', kind: 'y' })
    expect(sorted()).toEqual(['a', 'b', 'c'])
    collection.remove('a')
    expect(sorted()).toEqual(['b', 'c'])
    expect(collection.by('kind', 'x').map(({ id }) => id)).toEqual(['c'])
    expect(collection.by('kind', 'z')).toEqual([])
  })
})

describe('Agenda', () => {
  it('gives what is due, earliest first', () => {
    const agenda = new Agenda()
    for (const at of [30, 10, 20]) agenda.plan(at, { kind: 'go', participantId: String(at) })
    expect(agenda.takeDue(9)).toBeNull()
    expect([agenda.takeDue(25)?.at, agenda.takeDue(25)?.at]).toEqual([10, 20])
    expect(agenda.takeDue(25)).toBeNull()
    expect(agenda.nextAt()).toBe(30)
  })
})

describe('Clock', () => {
  it('stands still when frozen and goes on from there', () => {
    const clock = new Clock()
    clock.freeze()
    const before = clock.now()
    clock.advance(5_000)
    expect(clock.now()).toBe(before + 5_000)
    clock.thaw()
    expect(clock.now()).toBeGreaterThanOrEqual(before + 5_000)
  })
})

describe('timestamp', () => {
  it('has microseconds and keeps the order', () => {
    const times = [1_700_000_000_000, 1_700_000_000_001, 1_700_000_000_900].map(timestamp)
    expect(times[0]).toMatch(/^2023-11-14T22:13:20\.000\d{3}Z$/)
    expect(times.toSorted()).toEqual(times)
  })
})

describe('the state file', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  afterEach(() => complaints.mockClear())

  const folder = () => mkdtempSync(join(tmpdir(), 'simulator-'))

  /** Starts a simulator for the test and stops it afterwards. */
  async function visit<T>(options: StartOptions, act: (control: SimulatorControl) => Promise<T>) {
    const simulator = await startSimulator({ scale: 3, ...options })
    try {
      return await act(new SimulatorControl(simulator.url))
    } finally {
      await simulator.close()
    }
  }

  it('carries on after a restart, time included', async () => {
    const stateDir = folder()
    const joined = await visit({ stateDir }, async (control) => {
      const { id } = await control.createRoom({ unique_name: 'Kept', enable_recording: true })
      await control.advance(86_400_000)
      return control.join({ room_id: id, context: '✓' })
    })
    await visit({ stateDir }, async (control) => {
      const [id = ''] = joined.participant_ids
      expect(await control.participant(id)).toMatchObject({ context: '✓' })
      expect((await control.clock()).ahead_ms).toBeGreaterThan(86_000_000)
      const { session_id } = await control.join({ unique_name: 'Kept' })
      expect(session_id).toBe(joined.session_id)
    })
  })

  it('is left behind for another seed or scale, and on reset', async () => {
    const stateDir = folder()
    const add = (control: SimulatorControl) => control.createRoom().then(() => control.state())
    const readState = (control: SimulatorControl) => control.state()
    expect(await visit({ stateDir }, add)).toMatchObject({ rooms: 4 })
    expect(await visit({ stateDir }, readState)).toMatchObject({ rooms: 4 })
    expect(await visit({ stateDir, scale: 5 }, readState)).toMatchObject({ rooms: 5 })
    expect(await visit({ stateDir, seed: 2 }, add)).toMatchObject({ rooms: 4, seed: 2 })
    expect(await visit({ stateDir, seed: 2, reset: true }, readState)).toMatchObject({ rooms: 3 })
  })

  it.each(['', 'no json', '{"version":99}\n{"records":0}\n'])(
    'is set aside if it is damaged: %j',
    async (content) => {
      const stateDir = folder()
      writeFileSync(join(stateDir, 'state.ndjson'), content)
      await visit({ stateDir }, (control) => control.state())
      const aside = readdirSync(stateDir).filter((name) => name.includes('corrupt'))
      expect(aside).toHaveLength(1)
      expect(readFileSync(join(stateDir, aside[0] ?? ''), 'utf8')).toBe(content)
      expect(complaints.mock.calls.join(' ')).toContain(aside[0])
    },
  )

  it('is set aside if its end is missing', async () => {
    const stateDir = folder()
    await visit({ stateDir }, (control) => control.state())
    const path = join(stateDir, 'state.ndjson')
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, -3).join('\n'))
    await visit({ stateDir }, (control) => control.state())
    expect(readdirSync(stateDir)).toHaveLength(2)
  })
})

import { seedWorld } from '../life/seed-world'
import { defaultSettings, type Settings } from '../world/settings'
import { kinds, World, type SeededFrom } from '../world/world'
import { Agenda, type Entry } from './agenda'
import { Clock } from './clock'
import { Random, type RandomState } from './random'
import type { RoomRecord } from './records'

const version = 1
type Name = (typeof kinds)[number]

interface Header {
  version: number
  seed: number
  scale: number
  offset: number
  random: RandomState
  agenda: Entry[]
  settings: Partial<Settings>
  /** If present, the file omits the records that it reproduces. */
  made_from?: SeededFrom
}

/**
 * The world as lines of JSON: a header, a line per record, and the number of lines between. Records that
 * the seed makes again appear only if they were changed or removed.
 */
export function* worldToLines(world: World): Iterable<string> {
  const header: Header = {
    version,
    seed: world.seed,
    scale: world.scale,
    offset: world.clock.ahead,
    random: world.random.snapshot(),
    agenda: world.agenda.toJSON(),
    settings: world.settings,
    ...(world.madeFrom && { made_from: world.madeFrom }),
  }
  yield JSON.stringify(header)
  let count = 0
  for (const name of kinds) {
    const { changes } = world[name]
    for (const id of changes.removed()) {
      count += 1
      yield JSON.stringify([name, null, id])
    }
    for (const record of world[name].own()) {
      if (!changes.isChanged(record.id)) continue
      count += 1
      yield JSON.stringify([name, record])
    }
  }
  yield JSON.stringify({ records: count })
}

/** Throws if the lines are not a complete result of worldToLines. */
export function worldFromLines(lines: string[]): World {
  const [first = '', ...rest] = lines
  const last = rest.pop() ?? ''
  const header = JSON.parse(first) as Header
  if (header.version !== version) throw new Error(`it has version ${header.version}`)
  const { records } = JSON.parse(last) as { records: number }
  if (records !== rest.length) throw new Error('records are missing')
  const world = new World({
    seed: header.seed,
    scale: header.scale,
    clock: new Clock(header.offset),
    random: new Random(header.random),
    agenda: new Agenda(header.agenda),
    settings: { ...defaultSettings, ...header.settings },
  })
  if (header.made_from) seedAgain(world, header.made_from)
  for (const line of rest) applyLine(world, line)
  return world
}

/** Makes the seed's records again, except those that were changed or removed since. */
function seedAgain(world: World, { madeAt, participants }: SeededFrom): void {
  const { seed, scale } = world
  const made = seedWorld({ seed, scale, participants, clock: Clock.frozenAt(madeAt) })
  if (made.past) world.attach(made.past, { madeAt, participants })
  const { rooms, compositions } = made
  for (const room of rooms.own()) if (!rooms.changes.isChanged(room.id)) world.addRoom(room)
  for (const composition of compositions.own())
    if (!compositions.changes.isChanged(composition.id)) world.compositions.add(composition)
  world.seal()
}

function applyLine(world: World, line: string): void {
  const [name, record, id] = JSON.parse(line) as [Name, never, string?]
  if (id !== undefined) remove(world, name, id)
  else if (name === 'rooms') replaceRoom(world, record)
  else world[name].add(record)
}

function remove(world: World, name: Name, id: string): void {
  if (name === 'rooms') world.removeRoom(id)
  else world[name].remove(id)
}

/** The room may have had another name when the seed made it. */
function replaceRoom(world: World, room: RoomRecord): void {
  world.removeRoom(room.id)
  world.addRoom(room)
}

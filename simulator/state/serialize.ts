import { World } from '../world/world'
import { Agenda, type Entry } from './agenda'
import { Clock } from './clock'
import { Random, type RandomState } from './random'
import { defaultSettings, type Settings } from '../world/settings'

const version = 1
const collections = ['rooms', 'sessions', 'participants', 'recordings', 'compositions'] as const

interface Header {
  version: number
  seed: number
  scale: number
  offset: number
  random: RandomState
  agenda: Entry[]
  settings: Partial<Settings>
}

/** The world as lines of JSON: a header, a line per record, and the number of records. */
export function* worldToLines(world: World): Iterable<string> {
  const header: Header = {
    version,
    seed: world.seed,
    scale: world.scale,
    offset: world.clock.ahead,
    random: world.random.snapshot(),
    agenda: world.agenda.toJSON(),
    settings: world.settings,
  }
  yield JSON.stringify(header)
  let count = 0
  for (const name of collections) {
    for (const record of world[name].values()) {
      count += 1
      yield JSON.stringify([name, record])
    }
  }
  yield JSON.stringify({ records: count })
}

/** Throws if the lines are not what worldToLines made, or not all of it. */
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
  for (const line of rest) addRecord(world, line)
  return world
}

function addRecord(world: World, line: string): void {
  const [name, record] = JSON.parse(line) as [(typeof collections)[number], never]
  if (name === 'rooms') world.addRoom(record)
  else world[name].add(record)
}

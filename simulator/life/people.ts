import { Random } from '../state/random'
import type { Account } from '../world/world'
import { hostileContexts } from './hostile-contexts'
import { cultures } from './names'
import { unusualContexts } from './unusual-contexts'

/** Somebody who joins again and again; a null context means that the client sends none. */
export interface Person {
  context: string | null
}

/** Ana, people who impersonate her or are hostile, and some whose names are hard to display. */
const strangers: readonly Person[] = [
  { context: '{"username":"Ana Souza","id":4409}' },
  ...[...hostileContexts, ...unusualContexts].map((context) => ({ context })),
]

const peopleOfAccounts = new WeakMap<Account, readonly Person[]>()

/** The people of this account; the same seed and scale give the same people. */
export function peopleOf(account: Account): readonly Person[] {
  const known = peopleOfAccounts.get(account)
  if (known) return known
  const random = new Random(account.seed + 0.25)
  const count = Math.min(2000, 200 + account.scale * 2)
  const people = [...strangers, ...Array.from({ length: count }, () => createPerson(random))]
  peopleOfAccounts.set(account, people)
  return people
}

/** Always Ana, and some of the others. */
export function sampleStrangers(random: Random, count: number): Person[] {
  return [...strangers.slice(0, 1), ...random.sample(strangers.slice(1), count)]
}

/** Telnyx passes on any string; these are the forms that real clients send. */
export function createPerson(random: Random): Person {
  const name = createName(random)
  const id = random.between(1000, 9999)
  const form = random.between(1, 100)
  if (form <= 40) return { context: JSON.stringify({ id, username: name }) }
  if (form <= 55) return { context: JSON.stringify({ name, id }) }
  if (form <= 67) return { context: JSON.stringify({ role: createRole(random), name }) }
  if (form <= 85) return { context: name }
  if (form <= 90) return { context: createPhone(random) }
  if (form <= 92) return { context: JSON.stringify({ username: createPhone(random) }) }
  if (form <= 94) return { context: null }
  if (form <= 95) return { context: '' }
  if (form <= 97) return { context: `{"username":"${name}","id":` }
  return { context: random.pick(form <= 98 ? hostileContexts : unusualContexts) }
}

function createName(random: Random): string {
  const { given, family, familyFirst, between = ' ' } = random.pick(cultures)
  const parts = [random.pick(given), random.pick(family)]
  return (familyFirst ? parts.reverse() : parts).join(between)
}

function createRole(random: Random): string {
  return random.pick(['host', 'agent', 'patient', 'interpreter', 'student', 'observer'] as const)
}

/** Phone numbers from the ranges reserved for fiction. */
function createPhone(random: Random): string {
  const digits = String(random.between(100, 199))
  return random.pick([`+14155550${digits}`, `+442079460${digits}`] as const)
}

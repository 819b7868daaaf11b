import { PastBuilder, type WorldPast } from '../past/past-builder'
import { Random, type RandomState } from '../state/random'
import type { CompositionRecord, FinishedSession } from '../state/records'
import type { Account } from '../world/world'
import { freeSlots, type Span } from './add-history'
import { createFinishedSession } from './finished-session'
import type { Venue } from './regulars'

interface Origin {
  state: RandomState
  room: Venue
  startedAt: number
}

interface SeededPast {
  past: WorldPast
  compositions: CompositionRecord[]
}

/**
 * Generates finished sessions until they have this many participants. It keeps only the generator state,
 * room and time of each; the rest is generated again on demand.
 */
export function seedPast(
  account: Account,
  chance: Random,
  rooms: readonly Venue[],
  span: Omit<Span, 'tries'> & { participants: number },
): SeededPast {
  const origins: Origin[] = []
  const compositions: CompositionRecord[] = []
  const make = (number: number): FinishedSession => {
    const origin = origins[number]
    if (!origin) throw new Error(`The past has no session ${number}.`)
    return createFinishedSession(account, new Random(origin.state), origin.room, origin.startedAt)
  }
  const builder = new PastBuilder(make)
  const slots = freeSlots(chance, rooms, { ...span, tries: span.participants * 4 })
  for (const { random, room, at } of slots) {
    origins.push({ state: random.snapshot(), room, startedAt: at })
    const made = make(origins.length - 1)
    builder.add(made)
    if (made.composition) compositions.push(made.composition)
    if (builder.participantCount >= span.participants) break
  }
  return { past: builder.build(), compositions }
}

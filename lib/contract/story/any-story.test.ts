import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildStory } from './build-story'
import type { StoryFacts } from './facts'
import { peopleOverTime } from './lanes'
import { sentencesOf } from './sentences'
import { at, join, nothing, receipt, report } from './test-facts'

const secs = fc.integer({ min: -600, max: 4_000 })
const time = secs.map(at)
const maybeSecs = fc.option(secs, { nil: null })
const maybeTime = fc.option(time, { nil: null })
const joinId = fc.integer({ min: 0, max: 12 }).map((number) => `p${number}`)
const id = fc.integer({ min: 0, max: 99 }).map((number) => `i${number}`)

const joins = fc
  .tuple(joinId, fc.option(fc.constantFrom('ana', 'bo'), { nil: null }), maybeSecs, maybeSecs)
  .map(([own, key, from, to]) => join(own, key, from, to))
const reports = fc
  .record({
    id: joinId,
    joinedAt: maybeTime,
    joinReceivedAt: maybeTime,
    leftAt: maybeTime,
    leaveReceivedAt: maybeTime,
    leftReason: fc.constantFrom('kicked', null),
    ghost: fc.boolean(),
  })
  .map((reported) => report(reported.id, reported))
const receipts = fc
  .tuple(id, fc.option(joinId, { nil: null }), secs)
  .map(([own, on, sent]) => receipt(own, on, sent))
const recordings = fc.record({
  id,
  participantId: fc.option(joinId, { nil: null }),
  context: fc.constant(null),
  kind: fc.constantFrom('audio', 'video', null),
  state: fc.constantFrom('recording', 'processing', 'ready'),
  startedAt: maybeTime,
  endedAt: maybeTime,
  seconds: fc.option(fc.nat(900), { nil: null }),
  megabytes: fc.constant(null),
})
const compositions = fc.record({
  id,
  state: fc.constantFrom('queued', 'processing', 'ready'),
  resolution: fc.constant(null),
  regions: fc.constant(null),
  createdAt: maybeTime,
  seconds: fc.option(fc.nat(900), { nil: null }),
  megabytes: fc.constant(null),
})
const removals = fc.record({
  ban_id: fc.constantFrom('b0', 'b1'),
  participant_id: joinId,
  session_id: fc.constant('s'),
  name: fc.constant(null),
  state: fc.constantFrom('asked', 'gone', 'still_there', 'seen', 'dropped'),
  tries: fc.nat(3),
  by_user: fc.boolean(),
  at: time,
  last_at: time,
  gone_at: maybeTime,
})
const modes = fc.record({
  id,
  mode: fc.constantFrom('quiet', 'freeze', 'evacuate'),
  at: time,
  endedAt: maybeTime,
  by: fc.constant('Ann'),
  reason: fc.constant(null),
})
const bans = fc.record({
  id: fc.constantFrom('b0', 'b1'),
  at: time,
  endedAt: maybeTime,
  participantId: fc.option(joinId, { nil: null }),
  by: fc.constant('Ann'),
  reason: fc.constant('Spam'),
})
const listening = fc.tuple(secs, fc.nat(2_000)).map(([from, length]) => {
  return { from: at(from), to: at(from + length) }
})

const events = {
  joins,
  reports,
  receipts,
  recordings,
  compositions,
  removals,
  modes,
  bans,
  listening,
}

/** Facts with lists of events, and the same lists in another order with some events repeated. */
const toldTwice = fc
  .record({
    active: fc.boolean(),
    once: fc.record(mapped((event) => fc.array<unknown>(event, { maxLength: 14 }))),
  })
  .chain(({ active, once }) =>
    fc.record({
      active: fc.constant(active),
      once: fc.constant(once),
      again: fc.record(mapped((_, name) => retold(once[name]))),
    }),
  )

type Name = keyof typeof events

function mapped<To>(change: (event: fc.Arbitrary<unknown>, name: Name) => To): Record<Name, To> {
  const entries = (Object.keys(events) as Name[]).map((name) => [name, change(events[name], name)])
  return Object.fromEntries(entries) as Record<Name, To>
}

/** The same events shuffled, each at least once. */
function retold(items: readonly unknown[]): fc.Arbitrary<unknown[]> {
  return fc
    .subarray([...items])
    .chain((repeated) =>
      fc.shuffledSubarray([...items, ...repeated], { minLength: items.length + repeated.length }),
    )
}

const factsOf = (active: boolean, lists: Record<Name, unknown[]>) =>
  ({
    ...nothing,
    session: { ...nothing.session, active, endedAt: active ? null : at(3600) },
    ...lists,
  }) as StoryFacts

it('any events give the same story and the same sentences, in any order and however often told', () => {
  fc.assert(
    fc.property(toldTwice, ({ active, once, again }) => {
      const story = buildStory(factsOf(active, once))
      const other = buildStory(factsOf(active, again))
      expect(other).toEqual(story)
      expect(sentencesOf(other)).toEqual(sentencesOf(story))
    }),
  )
})

it('any events give nothing negative, and each join and act once', () => {
  fc.assert(
    fc.property(toldTwice, ({ active, again }) => {
      const facts = factsOf(active, again)
      const story = buildStory(facts)
      const told = story.lanes.flatMap((lane) => lane.joins)
      for (const { from, to } of told) {
        expect(to ?? from).toBeGreaterThanOrEqual(from)
        expect(from).toBeGreaterThanOrEqual(story.from)
      }
      for (const { from, to } of [...story.unrecorded, ...story.notListening, ...story.bands])
        expect(to ?? from).toBeGreaterThanOrEqual(from)
      for (const lane of story.lanes) expect(lane.insideMs).toBeGreaterThanOrEqual(0)
      for (const { count } of peopleOverTime(story.lanes)) expect(count).toBeGreaterThanOrEqual(0)
      const known = new Set([...facts.joins, ...facts.reports].map((fact) => fact.id))
      expect(told.map((each) => each.id).toSorted()).toEqual([...known].toSorted())
      const acts = story.pins.filter(({ act }) => act !== 'removal')
      expect(acts).toHaveLength(new Set(facts.receipts.map((each) => each.id)).size)
    }),
  )
})

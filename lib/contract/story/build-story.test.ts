import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../live'
import { buildStory } from './build-story'
import type { JoinFact, ReportFact, StoryFacts } from './facts'
import { peopleOverTime } from './lanes'

const start = Date.UTC(2026, 10, 24, 14)
const at = (secs: number) => new Date(start + secs * 1000).toISOString()

const nothing: StoryFacts = {
  session: { id: 's', startedAt: at(0), endedAt: at(3600), active: false },
  endedReason: null,
  joins: [],
  reports: [],
  recordings: [],
  compositions: [],
  receipts: [],
  removals: [],
  modes: [],
  bans: [],
  listening: [{ from: at(0), to: at(3600) }],
  now: start + 7_200_000,
}
const join = (
  id: string,
  key: string | null,
  from: number | null,
  to: number | null,
): JoinFact => ({
  id,
  key,
  name: key,
  joinedAt: from === null ? null : at(from),
  leftAt: to === null ? null : at(to),
})
const report = (id: string, said: Partial<ReportFact>): ReportFact => ({
  id,
  joinedAt: null,
  joinReceivedAt: null,
  leftAt: null,
  leaveReceivedAt: null,
  leftReason: null,
  ghost: false,
  ...said,
})
const receipt = (id: string, participantId: string | null, sentAt: number): Receipt => ({
  id,
  auditId: id,
  requestId: id,
  act: 'kick',
  sessionId: 's',
  participantId,
  state: 'confirmed',
  actor: { id: 'u', name: 'Ann' },
  reason: null,
  sentAt: at(sentAt),
  acceptedAfterMs: 200,
  confirmedAfterMs: 800,
  nextReadAt: null,
  error: null,
  acknowledged: null,
})

describe('the story', () => {
  it('joins the visits of a person over two minutes, with the pause kept', () => {
    const joins = [join('a', 'ana', 0, 60), join('b', 'ana', 100, 200), join('c', 'ana', 400, 500)]
    const [lane] = buildStory({ ...nothing, joins }).lanes
    expect(lane).toMatchObject({ visits: 2, reconnects: 1, insideMs: 260_000 })
    expect(lane?.joins.map(({ visit }) => visit)).toEqual([0, 0, 1])
  })

  it('does not take a second device for a return', () => {
    const joins = [join('a', 'ana', 0, 600), join('b', 'ana', 100, 200)]
    const story = buildStory({ ...nothing, joins })
    expect(story.lanes[0]).toMatchObject({ visits: 1, reconnects: 0, insideMs: 600_000 })
    expect(peopleOverTime(story.lanes)).toEqual([
      { at: start, count: 1 },
      { at: start + 600_000, count: 0 },
    ])
  })

  it('says where the sources disagree, and corrects nothing', () => {
    const joins = [join('a', 'ana', 0, 60), join('b', 'bo', 100, 40), join('c', 'cy', null, null)]
    const reports = [
      report('a', { leftAt: at(90), leaveReceivedAt: at(91), leftReason: 'kicked' }),
      report('d', {
        joinedAt: at(30),
        joinReceivedAt: at(20),
        leaveReceivedAt: at(10),
        ghost: true,
      }),
    ]
    const { lanes } = buildStory({ ...nothing, joins, reports })
    const doubts = Object.fromEntries(lanes.map(({ id, joins: [one] }) => [id, one?.doubts]))
    expect(doubts).toEqual({
      a: ['times_differ'],
      b: ['left_before_join'],
      c: ['no_start', 'no_end'],
      d: ['no_end', 'ghost', 'out_of_order', 'skew'],
    })
    expect(lanes.find(({ id }) => id === 'a')?.joins[0]).toMatchObject({
      leftAt: at(60),
      leftReason: 'kicked',
      reported: { leftAt: at(90) },
    })
  })

  it('knows when nobody listened, and what no file covers', () => {
    const file = { participantId: 'a', context: null, megabytes: null, seconds: null }
    const recordings = [
      { id: 'r', ...file, kind: 'video', state: 'ready', startedAt: at(0), endedAt: at(60) },
      { id: 'q', ...file, kind: 'video', state: 'ready', startedAt: at(90), endedAt: at(120) },
    ] as const
    const listening = [{ from: at(600), to: at(9000) }]
    const joins = [join('a', 'ana', 0, 600)]
    const story = buildStory({ ...nothing, joins, listening, recordings: [...recordings] })
    expect(story.notListening).toEqual([{ from: start, to: start + 600_000 }])
    expect(story.unrecorded).toEqual([{ from: start + 60_000, to: start + 90_000 }])
    expect(story.lanes[0]?.files.map(({ id }) => id)).toEqual(['r', 'q'])
  })

  it('lays compositions over what was recorded, and those in the making over all of it', () => {
    const file = { participantId: 'a', context: null, megabytes: null, seconds: null }
    const recordings: StoryFacts['recordings'] = [
      { id: 'r', ...file, kind: 'video', state: 'ready', startedAt: at(30), endedAt: at(60) },
    ]
    const film = { resolution: null, regions: null, megabytes: null }
    const compositions: StoryFacts['compositions'] = [
      { id: 'c', ...film, state: 'processing', createdAt: at(4_000), seconds: null },
      { id: 'd', ...film, state: 'ready', createdAt: at(3_700), seconds: 30 },
    ]
    expect(buildStory({ ...nothing, recordings, compositions }).compositions).toEqual([
      { id: 'd', madeAt: start + 3_700_000, from: start + 30_000, to: start + 60_000, ready: true },
      {
        id: 'c',
        madeAt: start + 4_000_000,
        from: start + 30_000,
        to: start + 3_600_000,
        ready: false,
      },
    ])
  })
})

const secs = fc.option(fc.integer({ min: -600, max: 4_000 }), { nil: null })
const text = (value: number | null) => (value === null ? null : at(value))
const ids = fc.integer({ min: 0, max: 12 }).map((number) => `p${number}`)
const someFacts = fc.record({
  active: fc.boolean(),
  joins: fc.uniqueArray(
    fc.record({ id: ids, key: fc.option(fc.constantFrom('ana', 'bo')), from: secs, to: secs }),
    {
      selector: ({ id }) => id,
    },
  ),
  reports: fc.uniqueArray(
    fc.record({ id: ids, j: secs, jh: secs, l: secs, lh: secs, ghost: fc.boolean() }),
    { selector: ({ id }) => id },
  ),
  acts: fc.uniqueArray(
    fc.record({ id: ids, on: fc.option(ids), sent: fc.integer({ min: 0, max: 3_600 }) }),
    {
      selector: ({ id }) => id,
    },
  ),
})

describe('any facts', () => {
  const facts = someFacts.map(({ active, joins, reports, acts }): StoryFacts => ({
    ...nothing,
    session: { ...nothing.session, active, endedAt: active ? null : at(3600) },
    joins: joins.map(({ id, key, from, to }) => join(id, key, from, to)),
    reports: reports.map(({ id, j, jh, l, lh, ghost }) =>
      report(id, {
        joinedAt: text(j),
        joinReceivedAt: text(jh),
        leftAt: text(l),
        leaveReceivedAt: text(lh),
        ghost,
      }),
    ),
    receipts: acts.map(({ id, on, sent }) => receipt(id, on, sent)),
  }))
  const shuffled = <Item>(items: Item[], seed: number): Item[] =>
    [...items, ...items.slice(0, seed % 5)]
      .map((item, index) => ({ item, rank: (index * 7919 + seed * 104729) % 1009 }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ item }) => item)

  it('give the same story in any order and with duplicates', () => {
    fc.assert(
      fc.property(facts, fc.nat(10_000), (some, seed) => {
        const other = {
          ...some,
          joins: shuffled(some.joins, seed),
          reports: shuffled(some.reports, seed + 1),
          receipts: shuffled(some.receipts, seed + 2),
        }
        expect(buildStory(other)).toEqual(buildStory(some))
      }),
      { numRuns: 500 },
    )
  })

  it('have nothing negative, and each join and act once', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const story = buildStory(some)
        const joins = story.lanes.flatMap((lane) => lane.joins)
        for (const { from, to } of joins) {
          expect(to ?? from).toBeGreaterThanOrEqual(from)
          expect(from).toBeGreaterThanOrEqual(story.from)
        }
        for (const lane of story.lanes) expect(lane.insideMs).toBeGreaterThanOrEqual(0)
        for (const { count } of peopleOverTime(story.lanes)) expect(count).toBeGreaterThanOrEqual(0)
        const ids = new Set([...some.joins, ...some.reports].map(({ id }) => id))
        expect(new Set(joins.map(({ id }) => id))).toEqual(ids)
        expect(joins).toHaveLength(ids.size)
        expect(story.pins).toHaveLength(some.receipts.length)
      }),
      { numRuns: 500 },
    )
  })
})

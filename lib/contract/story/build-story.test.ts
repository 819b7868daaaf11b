import { describe, expect, it } from 'vitest'
import { buildStory } from './build-story'
import type { StoryFacts } from './facts'
import { peopleOverTime } from './lanes'
import { at, join, nothing, report, start } from './test-facts'

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

import { describe, expect, it } from 'vitest'
import { buildStory } from './build-story'
import type { StoryFacts } from './facts'
import { sentencesOf } from './sentences'

const at = (secs: number) => new Date(Date.UTC(2026, 10, 24, 14) + secs * 1000).toISOString()
const join = (id: string, name: string, from: number, to: number | null) => ({
  ...{ id, key: name, name },
  joinedAt: at(from),
  leftAt: to === null ? null : at(to),
})

const facts: StoryFacts = {
  session: { id: 's', startedAt: at(0), endedAt: at(1200), active: false },
  endedReason: 'stale',
  joins: [join('a', 'Ana', 0, 300), join('b', 'Ana', 340, 600), join('c', 'Ana', 900, 1200)],
  reports: [
    {
      ...{
        id: 'a',
        joinedAt: null,
        joinReceivedAt: null,
        leftAt: at(300),
        leaveReceivedAt: at(301),
      },
      leftReason: 'network_error',
      ghost: false,
    },
  ],
  recordings: [],
  compositions: [],
  receipts: [],
  removals: [at(400), at(500)].map((moment, index) => ({
    ...{ ban_id: 'n', participant_id: index === 0 ? 'b' : 'c', session_id: 's', name: 'Ana' },
    ...{ state: 'gone' as const, tries: 1, by_user: false },
    ...{ at: moment, last_at: moment, gone_at: moment },
  })),
  modes: [],
  bans: [],
  listening: [],
  now: Date.parse(at(2000)),
}

describe('the sentences', () => {
  it('tell who dropped and came back, left, returned and was removed, in order', () => {
    const sentences = sentencesOf(buildStory(facts))
    expect(sentences.map(({ kind }) => kind)).toEqual([
      'joined',
      'dropped',
      'removed',
      'left',
      'returned',
      'left',
      'ended',
    ])
    expect(sentences[1]).toMatchObject({ backAfterMs: 40_000, reason: 'network_error' })
    expect(sentences[2]).toMatchObject({ times: 2 })
    expect(sentences[3]).toMatchObject({ insideMs: 600_000 })
    expect(sentences[6]).toMatchObject({ reason: 'stale' })
  })
})

import { buildStory } from '@/lib/contract/story/build-story'
import type { Receipt } from '@/lib/contract/live'
import type { StoryFacts } from '@/lib/contract/story/facts'
import type { Story } from '@/lib/contract/story/story'

const lanes = 50
const acts = 2_000
const lengthSecs = 4 * 3600
const start = Date.UTC(2026, 10, 24, 10)
const at = (secs: number) => new Date(start + secs * 1000).toISOString()

/** Four hours in which nobody came. */
const nobody: StoryFacts = {
  session: { id: 's', startedAt: at(0), endedAt: at(lengthSecs), active: false },
  endedReason: null,
  joins: [],
  reports: [],
  recordings: [],
  compositions: [],
  receipts: [],
  removals: [],
  modes: [],
  bans: [],
  listening: [],
  now: start + lengthSecs * 1000,
}

export const emptyStory = (): Story => buildStory(nobody)

/** Four hours with 50 people, who dropped and came back, and 2,000 acts on them. */
export function fullStory(): Story {
  const joins = Array.from({ length: lanes }, (_, index) => {
    const person = { key: `person ${index}`, name: `Person ${index}` }
    const droppedAt = 3_600 + index * 60
    return [
      { id: `p${index}`, ...person, joinedAt: at(index), leftAt: at(droppedAt) },
      { id: `q${index}`, ...person, joinedAt: at(droppedAt + 40), leftAt: at(lengthSecs) },
    ]
  })
  const receipts = Array.from({ length: acts }, (_, index) => receipt(index))
  return buildStory({ ...nobody, joins: joins.flat(), receipts })
}

function receipt(index: number): Receipt {
  return {
    id: `act ${index}`,
    auditId: `${index}`,
    requestId: `${index}`,
    act: 'mute',
    sessionId: 's',
    participantId: `p${index % lanes}`,
    state: index % 9 === 0 ? 'failed' : 'accepted',
    actor: { id: 'u', name: 'Ann' },
    reason: null,
    // Spread over the session, and never in order.
    sentAt: at((index * 7919) % lengthSecs),
    acceptedAfterMs: 200,
    confirmedAfterMs: null,
    nextReadAt: null,
    error: null,
    acknowledged: null,
  }
}

import type { BanFact, StoryFacts } from './facts'
import { once } from './once'
import type { StoryBand, StorySpan } from './story'

/** Modes of the room and bans on its participants, clipped to the session. */
export function buildBands(
  { modes, bans, removals }: StoryFacts,
  laneOf: ReadonlyMap<string, string>,
  range: StorySpan,
): StoryBand[] {
  const ofRoom = once(modes).map(({ id, mode, at, endedAt, by, reason }) => {
    const band = { id, kind: mode, laneId: null, by, reason }
    return { ...band, ...spanOf(at, endedAt) }
  })
  const ofPeople = once(bans).flatMap((ban) =>
    lanesOfBan(ban, removals, laneOf).map((laneId) => {
      const band = { id: `${ban.id} ${laneId}`, kind: 'ban' as const, laneId }
      return { ...band, by: ban.by, reason: ban.reason, ...spanOf(ban.at, ban.endedAt) }
    }),
  )
  return [...ofRoom, ...ofPeople]
    .filter(({ from, to }) => from <= range.to && (to === null || to >= range.from))
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
}

function spanOf(at: string, endedAt: string | null): { from: number; to: number | null } {
  const from = Date.parse(at)
  return { from, to: endedAt === null ? null : Math.max(from, Date.parse(endedAt)) }
}

function lanesOfBan(
  { id, participantId }: BanFact,
  removals: StoryFacts['removals'],
  laneOf: ReadonlyMap<string, string>,
): string[] {
  const met = removals.filter(({ ban_id }) => ban_id === id).map((each) => each.participant_id)
  const lanes = [participantId, ...met].flatMap((join) => (join && laneOf.get(join)) || [])
  return [...new Set(lanes)].toSorted()
}

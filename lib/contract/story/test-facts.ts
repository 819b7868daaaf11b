import type { Receipt } from '../live'
import type { JoinFact, ReportFact, StoryFacts } from './facts'

export const start = Date.UTC(2026, 10, 24, 14)
export const at = (secs: number) => new Date(start + secs * 1000).toISOString()

export const nothing: StoryFacts = {
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
export const join = (
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
export const report = (id: string, parts: Partial<ReportFact>): ReportFact => ({
  id,
  joinedAt: null,
  joinReceivedAt: null,
  leftAt: null,
  leaveReceivedAt: null,
  leftReason: null,
  ghost: false,
  ...parts,
})
export const receipt = (id: string, participantId: string | null, sentAt: number): Receipt => ({
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

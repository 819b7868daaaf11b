import type { JoinFact, ReportFact, StoryFacts } from './facts'
import { once } from './once'
import type { StoryDoubt, StoryJoin } from './story'

/** Maximum difference of two sources of one time, and of Telnyx's clock and ours; ms. */
const slackMs = 2_000
/** How far a session's first and last join may lie outside of it, ms. */
const edgeMs = 5_000

export type PlacedJoin = Omit<StoryJoin, 'visit'> & Pick<JoinFact, 'key' | 'name'>

const nobody = {
  joinedAt: null,
  joinReceivedAt: null,
  leftAt: null,
  leaveReceivedAt: null,
  leftReason: null,
  ghost: false,
}

/** Every join that a read or a webhook reported, earliest first. */
export function joinsOf(facts: StoryFacts): PlacedJoin[] {
  const reports = new Map(once(facts.reports).map((report) => [report.id, report]))
  const read = once(facts.joins)
  const known = new Set(read.map(({ id }) => id))
  const unread = [...reports.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id }): JoinFact => ({ id, key: null, name: null, joinedAt: null, leftAt: null }))
  return [...read, ...unread]
    .map((join) => place(join, reports.get(join.id) ?? { ...nobody, id: join.id }, facts))
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
}

const msOf = (at: string | null): number | null => {
  const ms = at === null ? Number.NaN : Date.parse(at)
  return Number.isNaN(ms) ? null : ms
}

function place(join: JoinFact, report: ReportFact, { session, now }: StoryFacts): PlacedJoin {
  const start = msOf(join.joinedAt) ?? msOf(report.joinedAt)
  const left = msOf(join.leftAt) ?? msOf(report.leftAt)
  const end = left ?? (session.active ? null : msOf(session.endedAt))
  const from = start ?? left ?? msOf(session.startedAt) ?? now
  const to = end ?? (session.active ? null : from)
  return {
    id: join.id,
    key: join.key,
    name: join.name,
    joinedAt: join.joinedAt ?? report.joinedAt,
    leftAt: join.leftAt ?? report.leftAt,
    leftReason: report.leftReason,
    reported: { joinedAt: report.joinedAt, leftAt: report.leftAt },
    from,
    to: to === null ? null : Math.max(from, to),
    doubts: doubtsOf(join, report, { start, left, session }),
  }
}

type Times = { start: number | null; left: number | null; session: StoryFacts['session'] }

function doubtsOf(join: JoinFact, report: ReportFact, { start, left, session }: Times) {
  const isTrue: Record<StoryDoubt, boolean> = {
    left_before_join: isAfter(start, left, 0),
    no_start: start === null,
    no_end: left === null && !session.active,
    times_differ: isApart(join.joinedAt, report.joinedAt) || isApart(join.leftAt, report.leftAt),
    ghost: report.ghost,
    out_of_order: isAfter(msOf(report.joinReceivedAt), msOf(report.leaveReceivedAt), 0),
    skew:
      isAfter(msOf(report.joinedAt), msOf(report.joinReceivedAt), slackMs) ||
      isAfter(msOf(report.leftAt), msOf(report.leaveReceivedAt), slackMs),
    outside:
      isAfter(msOf(session.startedAt), start, edgeMs) ||
      isAfter(left, msOf(session.endedAt), edgeMs),
  }
  return (Object.keys(isTrue) as StoryDoubt[]).filter((doubt) => isTrue[doubt])
}

const isAfter = (late: number | null, early: number | null, slack: number) =>
  late !== null && early !== null && late - early > slack

function isApart(one: string | null, other: string | null): boolean {
  const [a, b] = [msOf(one), msOf(other)]
  return a !== null && b !== null && Math.abs(a - b) > slackMs
}

import { byArrival } from '@/lib/client/live/by-arrival'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LiveSession } from '@/lib/contract/live'
import { recordingPath, roomPath, sessionPath } from '@/lib/contract/routes'
import type { SessionRecording, SessionRecordingsAnswer } from '@/lib/contract/session-media'

type Claim = { name: string | null; id: string }

/** The texts of the evidence, in the reader's language and zone. */
export type EvidenceWords = {
  session: (id: string) => string
  room: (name: string, id: string | null) => string
  started: (at: string) => string
  ended: (at: string) => string
  live: (asOf: string) => string
  length: (milliseconds: number) => string
  peak: (count: number) => string
  people: (count: number) => string
  visit: (visit: Claim & { from: string | null; to: string | null }) => string
  recordings: (count: number) => string
  noRecordings: () => string
  recordingsNotRead: () => string
  moreRecordings: (count: number) => string
  recording: (recording: SessionRecording, name: string | null, address: string) => string
  acts: (count: number) => string
  noActs: () => string
  moreActs: () => string
  act: (receipt: SeenReceipt, name: string | null) => string
  notKnown: () => string
  zone: () => string
}

export type Evidence = {
  session: LiveSession
  receipts: SeenReceipt[]
  /** Null if they could not be read. */
  recordings: SessionRecordingsAnswer | null
  roomName: string
  peak: number | null
  /** When the session was last read (ISO 8601). */
  asOf: string
  /** The server's clock; milliseconds since the epoch. */
  now: number
  /** The origin of the pages. */
  origin: string
}

export type EvidenceSection = { title: string | null; lines: string[] }

/** The maximum that the server returns for one session. */
const maxActs = 1000

/** All facts of a session, part by part: whole ids, addresses, and times with their offset. */
export function evidenceSections(evidence: Evidence, words: EvidenceWords): EvidenceSection[] {
  const { session, receipts } = evidence
  const names = new Map(session.people.map(({ id, context }) => [id, claimedName(context).name]))
  const acts = [...receipts].sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
  return [
    { title: null, lines: facts(evidence, words) },
    {
      title: words.people(session.people.length),
      lines: byArrival(session.people).map(({ id, joinedAt, leftAt }) =>
        words.visit({
          name: names.get(id) ?? null,
          id,
          from: joinedAt,
          to: leftAt ?? session.endedAt,
        }),
      ),
    },
    recordings(evidence, words),
    {
      title: acts.length > 0 ? words.acts(acts.length) : words.noActs(),
      lines: [
        ...acts.map((receipt) =>
          words.act(receipt, names.get(receipt.participantId ?? '') ?? null),
        ),
        ...(acts.length >= maxActs ? [words.moreActs()] : []),
      ],
    },
    { title: null, lines: [words.notKnown(), words.zone()] },
  ]
}

function facts({ session, ...rest }: Evidence, words: EvidenceWords): string[] {
  const { startedAt, endedAt, roomId } = session
  const end = endedAt === null ? rest.now : Date.parse(endedAt)
  return [
    words.session(session.id),
    `${rest.origin}${sessionPath(session.id)}`,
    words.room(rest.roomName, roomId),
    roomId && `${rest.origin}${roomPath(roomId)}`,
    startedAt && words.started(startedAt),
    endedAt ? words.ended(endedAt) : words.live(rest.asOf),
    startedAt && words.length(end - Date.parse(startedAt)),
    rest.peak !== null && words.peak(rest.peak),
  ].filter((line) => typeof line === 'string')
}

/** Never a link to a file, which is a credential, but to its page, where the role is checked. */
function recordings({ recordings: answer, origin }: Evidence, words: EvidenceWords) {
  if (answer === null) return { title: words.recordingsNotRead(), lines: [] }
  const { data, meta } = answer
  const more = (meta.total ?? 0) - data.length
  return {
    title: data.length > 0 ? words.recordings(data.length) : words.noRecordings(),
    lines: [
      ...data.map((recording) =>
        words.recording(
          recording,
          claimedName(recording.context).name,
          `${origin}${recordingPath(recording.id)}`,
        ),
      ),
      ...(more > 0 ? [words.moreRecordings(more)] : []),
    ],
  }
}

/** The evidence as plain text for a ticket. */
export function evidenceText(sections: EvidenceSection[]): string {
  return sections
    .map(({ title, lines }) =>
      title === null ? lines.join('\n') : [title, ...lines.map((line) => `- ${line}`)].join('\n'),
    )
    .join('\n\n')
}

import type { ParticipantFields, RecordingFields, SessionFields } from '../state/fields'
import type {
  FinishedSession,
  ParticipantRecord,
  RecordingRecord,
  SessionRecord,
} from '../state/records'
import { ColumnsBuilder, type Columns } from './columns'
import { PastRow } from './past-row'
import { PastRows } from './past-rows'

/** The past of a world, for every kind that is counted in millions. */
export interface WorldPast {
  sessions: PastRows<SessionRecord, SessionFields>
  participants: PastRows<ParticipantRecord, ParticipantFields>
  recordings: PastRows<RecordingRecord, RecordingFields>
}

/** Takes finished sessions one by one, and keeps only the fields that lists use. */
export class PastBuilder {
  private readonly sessions = new ColumnsBuilder()
  private readonly participants = new ColumnsBuilder()
  private readonly recordings = new ColumnsBuilder()
  private readonly ofRoom = new Map<string, number[]>()
  private readonly contexts = new Map<string | undefined, number>()

  /** Takes the function that makes a session again. */
  constructor(private readonly make: (session: number) => FinishedSession) {}

  get participantCount(): number {
    return this.participants.size
  }

  add({ session, participants, recordings }: FinishedSession): void {
    const number = this.sessions.size
    const { id, created_at, updated_at, room_id } = session
    this.sessions.add({ id, session: number, nth: 0, from: created_at, to: updated_at })
    const ofRoom = this.ofRoom.get(room_id)
    if (ofRoom) ofRoom.push(number)
    else this.ofRoom.set(room_id, [number])
    for (const [nth, { id, joined_at, updated_at, context }] of participants.entries()) {
      const code = this.codeOf(context)
      const times = { from: joined_at, to: updated_at }
      this.participants.add({ id, session: number, nth, ...times, context: code })
    }
    for (const [nth, { id, started_at, ended_at = started_at }] of recordings.entries())
      this.recordings.add({ id, session: number, nth, from: started_at, to: ended_at })
  }

  build(): WorldPast {
    const { make, ofRoom } = this
    const inRoom = (id: string) => (ofRoom.get(id) ?? []).map(make)
    const inSession = (id: string): FinishedSession[] => {
      const number = sessions.sessionOf(id)
      return number === null ? [] : [make(number)]
    }
    const sessions = new PastRows<SessionRecord, SessionFields>({
      ...this.seen(this.sessions.build()),
      make: (number) => make(number).session,
      find: { room: (id) => inRoom(id).map(({ session }) => session) },
    })
    const participants = new PastRows<ParticipantRecord, ParticipantFields>({
      ...this.seen(this.participants.build()),
      make: (number, nth) => make(number).participants[nth],
      find: { session: (id) => inSession(id).flatMap(({ participants }) => participants) },
    })
    const recordings = new PastRows<RecordingRecord, RecordingFields>({
      ...this.seen(this.recordings.build()),
      make: (number, nth) => make(number).recordings[nth],
      find: {
        room: (id) => inRoom(id).flatMap(({ recordings }) => recordings),
        session: (id) => inSession(id).flatMap(({ recordings }) => recordings),
        participant: (id) => {
          const number = participants.sessionOf(id)
          const all = number === null ? [] : make(number).recordings
          return all.filter(({ participant_id }) => participant_id === id)
        },
      },
    })
    return { sessions, participants, recordings }
  }

  private seen(columns: Columns): { columns: Columns; view: PastRow } {
    return { columns, view: new PastRow(columns, [...this.contexts.keys()]) }
  }

  private codeOf(context: string | undefined): number {
    const known = this.contexts.get(context)
    if (known !== undefined) return known
    this.contexts.set(context, this.contexts.size)
    return this.contexts.size - 1
  }
}

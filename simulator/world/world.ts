import { Disorder } from '../lists/disorder'
import { Agenda } from '../state/agenda'
import { Clock } from '../state/clock'
import { Collection } from '../state/collection'
import { Random } from '../state/random'
import type {
  CompositionRecord,
  ParticipantRecord,
  RecordingRecord,
  RoomRecord,
  SessionRecord,
} from '../state/records'
import { Events } from './events'
import { defaultSettings, type Settings } from './settings'

export interface WorldOptions {
  seed: number
  scale: number
  clock?: Clock
  random?: Random
  agenda?: Agenda
  settings?: Settings
}

/** One simulated account: its records, its time, its chance and what is going to happen. */
export class World {
  readonly seed: number
  readonly scale: number
  readonly clock: Clock
  readonly random: Random
  readonly agenda: Agenda
  readonly events = new Events()
  readonly settings: Settings
  readonly disorder: Disorder
  readonly userId: string
  readonly signingSeed: Buffer

  readonly rooms = new Collection<RoomRecord>({}, (room) => room.created_at)
  readonly sessions = new Collection<SessionRecord>(
    { room: (session) => session.room_id },
    (session) => session.created_at,
  )
  readonly participants = new Collection<ParticipantRecord>(
    { session: (participant) => participant.session_id },
    (participant) => participant.joined_at,
  )
  readonly recordings = new Collection<RecordingRecord>(
    {
      room: (recording) => recording.room_id,
      session: (recording) => recording.session_id,
      participant: (recording) => recording.participant_id,
    },
    (recording) => recording.started_at,
  )
  readonly compositions = new Collection<CompositionRecord>(
    {},
    (composition) => composition.created_at,
  )
  /** Where what still happens to their people is told to; forgotten at a restart. */
  readonly deletedRooms = new Map<string, RoomRecord>()
  /** Room ids by unique name. */
  readonly roomNames = new Map<string, string>()

  constructor(options: WorldOptions) {
    this.seed = options.seed
    this.scale = options.scale
    this.clock = options.clock ?? new Clock()
    this.random = options.random ?? new Random(options.seed)
    this.agenda = options.agenda ?? new Agenda()
    this.settings = options.settings ?? { ...defaultSettings }
    this.disorder = new Disorder(options.seed)
    const identity = new Random(options.seed + 0.5)
    this.userId = identity.uuid()
    this.signingSeed = identity.bytes(32)
  }

  addRoom(room: RoomRecord): RoomRecord {
    if (room.unique_name !== null) this.roomNames.set(room.unique_name, room.id)
    return this.rooms.add(room)
  }

  liveSessions(): SessionRecord[] {
    return [...this.sessions.values()].filter((session) => session.ended_at === undefined)
  }

  /** The people who are in the session now. */
  present(sessionId: string): ParticipantRecord[] {
    return this.participants
      .by('session', sessionId)
      .filter((participant) => participant.left_at === undefined)
  }
}

import { Disorder } from '../lists/disorder'
import type { WorldPast } from '../past/past-builder'
import { Agenda } from '../state/agenda'
import { Clock } from '../state/clock'
import { Collection } from '../state/collection'
import type { ParticipantFields, RecordingFields, SessionFields } from '../state/fields'
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

export const kinds = ['rooms', 'sessions', 'participants', 'recordings', 'compositions'] as const

export interface SeededFrom {
  /** When the world was made, in milliseconds. */
  madeAt: number
  /** The number of participants it was made for. */
  participants: number
}

/** The parameters that determine the people and the past of an account. */
export interface Account {
  seed: number
  scale: number
  userId: string
}

/** One simulated account: its records, clock, random generator and planned tasks. */
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

  /** The parameters from which a restart makes the past again; null if there are only own records. */
  madeFrom: SeededFrom | null = null
  past: WorldPast | null = null

  readonly rooms = new Collection<RoomRecord>({}, (room) => room.created_at)
  readonly sessions = new Collection<SessionRecord, SessionFields>(
    { room: (session) => session.room_id },
    (session) => session.created_at,
  )
  readonly participants = new Collection<ParticipantRecord, ParticipantFields>(
    { session: (participant) => participant.session_id },
    (participant) => participant.joined_at,
  )
  readonly recordings = new Collection<RecordingRecord, RecordingFields>(
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
  /**
   * Deleted rooms, whose webhook URLs still receive events about their people; not kept over a restart.
   */
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

  removeRoom(id: string): void {
    const name = this.rooms.get(id)?.unique_name ?? null
    this.rooms.remove(id)
    if (name !== null && this.roomNames.get(name) === id) this.roomNames.delete(name)
  }

  /** Marks everything present as reproducible from the seed; only later changes are stored. */
  seal(): void {
    for (const kind of kinds) this[kind].changes.seal()
  }

  /** Adds a past to its own records. */
  attach(past: WorldPast, madeFrom: SeededFrom): void {
    this.sessions.attach(past.sessions)
    this.participants.attach(past.participants)
    this.recordings.attach(past.recordings)
    this.past = past
    this.madeFrom = madeFrom
  }

  liveSessions(): SessionRecord[] {
    return [...this.sessions.own()].filter((session) => session.ended_at === undefined)
  }

  /** The participants who are in the session now. */
  present(sessionId: string): ParticipantRecord[] {
    return this.participants
      .by('session', sessionId)
      .filter((participant) => participant.left_at === undefined)
  }
}

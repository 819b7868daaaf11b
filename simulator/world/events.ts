interface InSession {
  session_id: string
  room_id: string
}

interface OfParticipant extends InSession {
  participant_id: string
}

interface OfRecording extends OfParticipant {
  recording_id: string
  type: 'audio' | 'video'
}

/** The payload of each event without the download link, which is made when it is sent. */
interface Payloads {
  'video.room.session.started': InSession
  'video.room.session.ended': InSession & { duration_secs: number; ended_reason: string }
  'video.room.participant.joined': OfParticipant & { context?: string }
  'video.room.participant.left': OfParticipant & {
    context?: string
    duration_secs: number
    left_reason: string
  }
  'video.room.recording.started': OfRecording
  'video.room.recording.completed': OfRecording & {
    codec: string
    size_mb: number
    duration_secs: number
  }
  'video.room.composition.completed': Partial<InSession> & {
    composition_id: string
    format: string
    resolution: string
    size_mb: number
    duration_secs: number
  }
}

/** An event under the name of Telnyx's webhook. */
export type WorldEvent = {
  [Type in keyof Payloads]: {
    event_type: Type
    /** Milliseconds of the simulated clock. */
    occurred_at: number
    payload: Payloads[Type]
  }
}[keyof Payloads]

type Listener = (event: WorldEvent) => void

export class Events {
  private readonly listeners = new Set<Listener>()

  /** Returns the unsubscribe function. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  emit<Type extends keyof Payloads>(
    event_type: Type,
    occurred_at: number,
    payload: Payloads[Type],
  ): void {
    const event = { event_type, occurred_at, payload } as WorldEvent
    for (const listener of this.listeners) listener(event)
  }
}

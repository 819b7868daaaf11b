/** What happened, under the names of Telnyx's webhooks: the one place a webhook sender subscribes. */
export interface WorldEvent {
  event_type:
    | 'video.room.session.started'
    | 'video.room.session.ended'
    | 'video.room.participant.joined'
    | 'video.room.participant.left'
    | 'video.room.recording.started'
    | 'video.room.recording.completed'
    | 'video.room.composition.completed'
  /** Milliseconds of the simulated clock. */
  occurred_at: number
  payload: Record<string, string | number | undefined>
}

type Listener = (event: WorldEvent) => void

export class Events {
  private readonly listeners = new Set<Listener>()

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  emit(
    event_type: WorldEvent['event_type'],
    occurred_at: number,
    payload: WorldEvent['payload'],
  ): void {
    for (const listener of this.listeners) listener({ event_type, occurred_at, payload })
  }
}

export type Task =
  | { kind: 'leave'; participantId: string; reason: string }
  | { kind: 'end'; sessionId: string; reason: string }
  | { kind: 'complete_recording'; recordingId: string }
  | { kind: 'process_composition'; compositionId: string }
  | { kind: 'complete_composition'; compositionId: string }
  | LifeTask

/** Tasks that only the simulator's own life plans. */
export type LifeTask =
  | { kind: 'come'; roomId: string; context: string | null }
  | { kind: 'go'; participantId: string }
  | { kind: 'live' }

export interface Entry {
  at: number
  task: Task
}

/** The planned tasks, earliest first. Plain data, so that they survive a restart. */
export class Agenda {
  constructor(private readonly entries: Entry[] = []) {}

  plan(at: number, task: Task): void {
    let index = this.entries.length
    while (index > 0 && (this.entries[index - 1]?.at ?? 0) > at) index -= 1
    this.entries.splice(index, 0, { at, task })
  }

  nextAt(): number | null {
    return this.entries[0]?.at ?? null
  }

  /** Takes the first entry if it is due. */
  takeDue(now: number): Entry | null {
    const first = this.entries[0]
    if (!first || first.at > now) return null
    this.entries.shift()
    return first
  }

  drop(unwanted: (task: Task) => boolean): void {
    const kept = this.entries.filter((entry) => !unwanted(entry.task))
    this.entries.splice(0, this.entries.length, ...kept)
  }

  toJSON(): Entry[] {
    return this.entries
  }
}

import { maxFollowed } from '@/lib/contract/live-stream'

/** The sessions that all tabs show, for which the stream reports viewers. */
export class FollowedSessions {
  private readonly own = new Map<string, number>()
  private readonly others = new Map<string, string[]>()
  /** Called at every change of this tab's own. */
  onChange: () => void = () => undefined

  /** Marks a session as shown in this tab, until the returned function is called. */
  readonly follow = (sessionId: string): (() => void) => {
    this.count(sessionId, 1)
    return () => this.count(sessionId, -1)
  }

  private count(sessionId: string, by: number): void {
    const before = this.own.get(sessionId) ?? 0
    if (before + by > 0) this.own.set(sessionId, before + by)
    else this.own.delete(sessionId)
    if (before === 0 || before + by === 0) this.onChange()
  }

  hear(tab: string, sessions: string[]): void {
    if (sessions.length > 0) this.others.set(tab, sessions)
    else this.others.delete(tab)
  }

  mine(): string[] {
    return [...this.own.keys()]
  }

  /** The sessions of all tabs, sorted, so that the same ones give the same text. */
  all(): string[] {
    const all = new Set([...this.mine(), ...[...this.others.values()].flat()])
    return [...all].sort().slice(0, maxFollowed)
  }
}

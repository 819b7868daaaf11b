import 'server-only'
import type { LiveChange } from '@/lib/contract/live-stream'
import { database } from '@/lib/server/db/client'
import { singleton } from '@/lib/server/process'
import { expireSafety } from '@/lib/server/safety/read-safety'
import { eventsAfter, maxEvents, type LiveEvent } from './events'
import { liveFreshness } from '@/lib/server/live/freshness'
import { lastEventId } from '@/lib/server/live/stored'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { ChangeBatch, pollFrame, resetFrame } from './frames'
import { openStreams } from './streams'

/** What makes old that pages read about safety. */
const ofSafety = new Set<LiveChange['kind']>(['ban', 'removal', 'mode'])

/** Follows the event log and sends new events to all streams of this process. */
class Hub {
  /** The last event sent to the streams that are up to date. */
  position = 0
  readonly reading = new CoalescedTask({ what: 'reading live events', work: () => this.readOn() })
  readonly polls = new CoalescedTask({ what: 'announcing a poll', work: () => this.sendPoll() })

  private wasCut = false

  /** The connection was cut; the database behind it may have been restored from an older state. */
  resync(): void {
    this.wasCut = true
    this.reading.ask()
  }

  private async readOn(): Promise<void> {
    if (this.wasCut || openStreams().isEmpty) {
      const head = await lastEventId(await database())
      // A stream that joined meanwhile was promised all events after the former position.
      if (openStreams().isEmpty) this.position = head
      else if (head < this.position) this.resetAt(head)
      this.wasCut = false
    }
    // Later events are announced by themselves, and read by the next run.
    let events: LiveEvent[]
    do {
      events = await eventsAfter(this.position)
      if (events.length > 0) this.send(events)
    } while (events.length === maxEvents)
  }

  /** Ids have no gaps: a gap shows that events were swept before they were read. */
  private send(events: LiveEvent[]): void {
    const first = events[0]?.id ?? 0
    if (first > this.position + 1) this.resetAt(first - 1)
    if (events.some(({ change }) => ofSafety.has(change.kind))) expireSafety()
    const batch = new ChangeBatch(events)
    this.position = events.at(-1)?.id ?? this.position
    for (const stream of openStreams().all()) if (stream.isUpToDate) stream.sendBatch(batch)
  }

  private resetAt(position: number): void {
    this.position = position
    for (const stream of openStreams().all()) if (stream.isUpToDate) stream.send(resetFrame)
  }

  /** Changes found by a poll are sent before the poll itself. */
  private async sendPoll(): Promise<void> {
    if (openStreams().isEmpty) return
    await this.reading.run()
    const freshness = await liveFreshness()
    if (freshness) openStreams().send(pollFrame(freshness))
  }
}

export const hub = () => singleton('live.hub', () => new Hub())

import 'server-only'
import { sql } from 'drizzle-orm'
import type { Presence } from '@/lib/contract/live-stream'
import { database } from '@/lib/server/db/client'
import { liveWatchers } from '@/lib/server/db/live-schema'
import { singleton } from '@/lib/server/process'
import { watcherSecs } from '@/lib/server/live/interest'
import { presenceFrame } from './frames'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import type { OpenStream } from './streams'
import { watchers } from './watchers'

/** Minimum ms between two reads: many who join at once are sent together. */
const coalesceMs = 500

type Row = { session_id: string; id: string; name: string }

/** Who views which session at any instance, by the database's clock. */
async function readPresence(): Promise<Map<string, Presence['people']>> {
  const db = await database()
  const { rows } = await db.execute<Row>(sql`
    select followed.session_id, ${liveWatchers.userId} as id, min(${liveWatchers.userName}) as name
    from ${liveWatchers},
      jsonb_array_elements_text(${liveWatchers.sessionIds}) as followed (session_id)
    where ${liveWatchers.seenAt} > now() - make_interval(secs => ${watcherSecs})
    group by 1, 2 order by 1, 3, 2`)
  const bySession = new Map<string, Presence['people']>()
  for (const { session_id: sessionId, id, name } of rows) {
    const people = bySession.get(sessionId) ?? []
    people.push({ id, name })
    bySession.set(sessionId, people)
  }
  return bySession
}

/** Sends streams the other viewers of the sessions that they follow. */
class PresenceNews {
  readonly reading = new CoalescedTask({
    what: 'reading who watches',
    work: () => this.tell(),
    everyMs: coalesceMs,
  })
  /** The text last sent, by session. */
  private sent = new Map<string, string>()
  private readonly greeted = new WeakSet<OpenStream>()

  private async tell(): Promise<void> {
    // An unlisted stream would be told that it does not view the session itself; its row announces
    // it.
    const streams = watchers().listed()
    if (streams.every(({ sessions }) => sessions.length === 0)) return
    const present = await readPresence()
    const sent = new Map<string, string>()
    for (const stream of streams) {
      for (const sessionId of stream.sessions) {
        const people = present.get(sessionId) ?? []
        const text = sent.get(sessionId) ?? JSON.stringify(people)
        sent.set(sessionId, text)
        if (this.greeted.has(stream) && this.sent.get(sessionId) === text) continue
        stream.send(presenceFrame({ sessionId, people }))
      }
      this.greeted.add(stream)
    }
    this.sent = sent
  }
}

export const presence = () => singleton('live.presence', () => new PresenceNews())

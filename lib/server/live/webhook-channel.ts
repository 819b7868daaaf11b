import 'server-only'
import { sql } from 'drizzle-orm'
import type { WebhookChannel } from '@/lib/contract/live-stream'
import { database } from '@/lib/server/db/client'
import { singleton } from '@/lib/server/process'
import { publicKeys } from '@/lib/server/telnyx/public-keys'

/** The state of the webhooks, and the age of the last verified one in ms; null before the first. */
export type Channel = { state: WebhookChannel; reportAgeMs: number | null }

/** It is part of every answer, so one query serves this many ms. */
const keptMs = 1_000

type Kept = { at: number; channel: Promise<Channel> | null }

const kept = () => singleton<Kept>('webhooks.channel', () => ({ at: -Infinity, channel: null }))

/** The state as stored: it is healthy if every live room has reported. */
const channelQuery = sql`
  select
    exists (select from webhook_rooms) as any_room,
    exists (select from webhook_rooms
      where last_event_at is not null and silent_since is null) as any_reporting,
    exists (select from live_sessions s where s.active and not exists (
      select from webhook_rooms r where r.room_id = s.room_id
        and r.last_event_at is not null and r.silent_since is null)) as any_silent,
    (select (extract(epoch from clock_timestamp() - max(received_at)) * 1000)::float8
      from webhook_events) as report_age_ms`

type ChannelRow = {
  any_room: boolean
  any_reporting: boolean
  any_silent: boolean
  report_age_ms: number | null
}

/** The state of the live rooms' webhooks, read now. */
export async function readChannel(): Promise<Channel> {
  if (publicKeys().length === 0) return { state: 'off', reportAgeMs: null }
  const db = await database()
  const { rows } = await db.execute<ChannelRow>(channelQuery)
  const [row] = rows
  if (!row?.any_room) return { state: 'off', reportAgeMs: null }
  // While nothing is live, at least one room must have shown that webhooks arrive.
  const isHealthy = row.any_reporting && !row.any_silent
  const reportAgeMs = row.report_age_ms === null ? null : Math.max(0, row.report_age_ms)
  return { state: isHealthy ? 'healthy' : 'silent', reportAgeMs }
}

/** The state of the live rooms' webhooks, at most a second old. */
export function webhookChannel(): Promise<Channel> {
  const cache = kept()
  const now = performance.now()
  if (cache.channel && now - cache.at < keptMs) return cache.channel
  const channel = readChannel()
  cache.at = now
  cache.channel = channel
  channel.catch(() => {
    if (cache.channel === channel) cache.channel = null
  })
  return channel
}

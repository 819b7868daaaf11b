import 'server-only'
import type { Hello, LiveChange, LivePoll, Presence } from '@/lib/contract/live-stream'
import { can, type Permission, type Role } from '@/lib/contract/roles'
import type { LiveEvent } from './events'

export type Bytes = Uint8Array<ArrayBuffer>

/** The permission that a change of this kind needs. */
const needed: Record<LiveChange['kind'], Permission> = {
  session: 'video.read',
  person: 'video.read',
  receipt: 'video.read',
  ban: 'bans.read',
  removal: 'bans.read',
  mode: 'modes.read',
}

const encoder = new TextEncoder()

/** JSON has no line break of its own, so one event is one `data` line. */
function frame(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

export const helloFrame = (hello: Hello): Bytes => encoder.encode(frame('hello', hello))
export const pollFrame = (poll: LivePoll): Bytes => encoder.encode(frame('poll', poll))
export const presenceFrame = (presence: Presence): Bytes =>
  encoder.encode(frame('presence', presence))
export const resetFrame: Bytes = encoder.encode(frame('reset', {}))
export const beatFrame: Bytes = encoder.encode(': beat\n\n')

/** Consecutive changes, serialised once per role for all streams. */
export class ChangeBatch {
  private readonly written = new Map<Role, Bytes | null>()

  constructor(private readonly events: LiveEvent[]) {}

  /** The frames for this role; null if there are none. */
  for(role: Role): Bytes | null {
    const cached = this.written.get(role)
    if (cached !== undefined) return cached
    const seen = this.events.filter(({ change }) => can(role, needed[change.kind]))
    const text = seen.map(({ id, change }) => `id: ${id}\n${frame('change', change)}`).join('')
    const bytes = text === '' ? null : encoder.encode(text)
    this.written.set(role, bytes)
    return bytes
  }
}

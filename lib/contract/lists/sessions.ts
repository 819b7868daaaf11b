import type { TelnyxListOf } from './definition'

/** `room` is an id or an exact name. */
export const sessionList = {
  name: 'sessions',
  permission: 'video.read',
  filters: {
    room: { kind: 'text', message: 'room', hint: 'roomHint', telnyx: 'room_id' },
    started: { kind: 'days', message: 'started', telnyx: 'date_created_at' },
    ended: { kind: 'days', message: 'ended', telnyx: 'date_ended_at' },
    active: {
      kind: 'choice',
      message: 'state',
      values: { true: 'live', false: 'over' },
      telnyx: 'active',
    },
    updated: { kind: 'days', message: 'updated', telnyx: 'date_updated_at' },
  },
  columns: {
    room: { message: 'room', fixed: true },
    started: { message: 'started', headKind: 'zone' },
    ended: { message: 'ended' },
    length: { message: 'length', head: 'lengthScale' },
    visits: { message: 'visits' },
    id: { message: 'id' },
  },
} as const satisfies TelnyxListOf<'sessions'>

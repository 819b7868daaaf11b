import type { TelnyxListOf } from './definition'

export const peopleList = {
  name: 'people',
  permission: 'video.read',
  filters: {
    context: { kind: 'box', telnyx: 'context' },
    joined: { kind: 'days', message: 'joined', telnyx: 'date_joined_at' },
    left: { kind: 'days', message: 'left', telnyx: 'date_left_at' },
    session: { kind: 'id', message: 'session', hint: 'sessionHint', telnyx: 'session_id' },
    updated: { kind: 'days', message: 'updated', telnyx: 'date_updated_at' },
  },
  columns: {
    name: { message: 'name', fixed: true },
    room: { message: 'room' },
    joined: { message: 'joined', headKind: 'zone' },
    left: { message: 'left' },
    time: { message: 'time', head: 'timeScale' },
    id: { message: 'visit' },
  },
} as const satisfies TelnyxListOf<'people'>

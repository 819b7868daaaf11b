import type { TelnyxListOf } from './definition'

export const roomList = {
  name: 'rooms',
  permission: 'video.read',
  filters: {
    name: { kind: 'text', message: 'name', hint: 'nameHint', telnyx: 'unique_name' },
    created: { kind: 'days', message: 'created', telnyx: 'date_created_at' },
    updated: { kind: 'days', message: 'updated', telnyx: 'date_updated_at' },
  },
  columns: {
    name: { message: 'name', fixed: true },
    live: { message: 'live' },
    limit: { message: 'limit' },
    recording: { message: 'recording' },
    webhook: { message: 'webhook' },
    created: { message: 'created', headKind: 'zone' },
    updated: { message: 'updated', headKind: 'zone' },
    id: { message: 'id' },
  },
} as const satisfies TelnyxListOf<'rooms'>

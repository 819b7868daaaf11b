import type { MirrorListOf } from '../lists/definition'

/** `name` is the whole of it, or an id. */
export const rooms = {
  name: 'rooms',
  permission: 'video.read',
  filters: {
    time: { kind: 'span', message: 'created' },
    name: { kind: 'text', message: 'name', hint: 'nameHint' },
    state: { kind: 'choice', message: 'live', values: { live: 'liveWord', idle: 'idle' } },
    recording: {
      kind: 'choice',
      message: 'recording',
      values: { on: 'recordingOn', off: 'recordingOff' },
    },
    gone: { kind: 'choice', message: 'gone', values: { yes: 'goneYes', no: 'goneNo' } },
  },
  columns: {
    name: { message: 'name', fixed: true, sort: 'name' },
    live: { message: 'live' },
    used: { message: 'used', sort: 'last_used_at' },
    sessions: { message: 'sessions', sort: 'sessions' },
    minutes: { message: 'peopleTime', sort: 'people_minutes' },
    storage: { message: 'storage', sort: 'storage_mb' },
    limit: { message: 'limit', sort: 'max_participants' },
    recording: { message: 'recording', sort: 'enable_recording' },
    created: { message: 'created', headKind: 'zone', sort: 'created_at' },
    updated: { message: 'updated', headKind: 'zone', sort: 'updated_at' },
    id: { message: 'id' },
  },
  sort: '-created_at',
} as const satisfies MirrorListOf<'rooms'>

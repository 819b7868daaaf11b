import type { MirrorListOf } from '../lists/definition'

/** `room` is an id or an exact name, `person` an identity or a participant's id. */
export const participants = {
  name: 'participants',
  words: 'people',
  permission: 'video.read',
  filters: {
    time: { kind: 'span', message: 'joined' },
    room: { kind: 'text', message: 'room', hint: 'roomHint' },
    person: { kind: 'text', message: 'person', hint: 'personHint' },
    session: { kind: 'id', message: 'session', hint: 'sessionHint' },
    state: { kind: 'choice', message: 'state', values: { inside: 'inside', left: 'left' } },
    gone: { kind: 'choice', message: 'gone', values: { yes: 'goneYes', no: 'goneNo' } },
  },
  columns: {
    name: { message: 'name', fixed: true, sort: 'name' },
    room: { message: 'room', sort: 'room' },
    joined: { message: 'joined', headKind: 'zone', sort: 'joined_at' },
    left: { message: 'left', sort: 'left_at' },
    time: { message: 'time', head: 'timeScale', sort: 'duration_secs' },
    id: { message: 'visit' },
  },
  sort: '-joined_at',
} as const satisfies MirrorListOf<'participants', 'people'>

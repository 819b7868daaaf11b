import type { MirrorListOf } from '../lists/definition'

/** `room` is an id or an exact name, `person` an identity or a participant's id. */
export const recordings = {
  name: 'recordings',
  permission: 'video.read',
  filters: {
    time: { kind: 'span', message: 'started' },
    room: { kind: 'text', message: 'room', hint: 'roomOrNameHint' },
    person: { kind: 'text', message: 'person', hint: 'personHint' },
    session: { kind: 'id', message: 'session', hint: 'sessionHint' },
    type: { kind: 'choice', message: 'type', values: { video: 'video', audio: 'audio' } },
    state: {
      kind: 'choice',
      message: 'state',
      values: { completed: 'completed', processing: 'processing' },
    },
    minutes: { kind: 'minutes', message: 'length', unit: 'minutes' },
    gone: { kind: 'choice', message: 'gone', values: { yes: 'goneYes', no: 'goneNo' } },
  },
  columns: {
    person: { message: 'person', fixed: true, sort: 'name' },
    room: { message: 'room', sort: 'room' },
    files: { message: 'files', sort: 'type' },
    started: { message: 'started', headKind: 'zone', sort: 'started_at' },
    length: { message: 'length', head: 'lengthScale', sort: 'duration_secs' },
    size: { message: 'size', sort: 'size_mb' },
    id: { message: 'id' },
    act: { message: 'play', headKind: 'unseen', fixed: true },
  },
  sort: '-started_at',
  aliases: { created_at: 'started_at' },
} as const satisfies MirrorListOf<'recordings'>

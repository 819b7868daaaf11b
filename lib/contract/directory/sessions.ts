import type { MirrorListOf } from '../lists/definition'

/** `room` is an id or an exact name, `person` an identity or a participant's id. */
export const sessions = {
  name: 'sessions',
  permission: 'video.read',
  filters: {
    time: { kind: 'span', message: 'started' },
    room: { kind: 'text', message: 'room', hint: 'roomHint' },
    person: { kind: 'text', message: 'person', hint: 'personHint' },
    state: { kind: 'choice', message: 'state', values: { live: 'live', over: 'over' } },
    recorded: {
      kind: 'choice',
      message: 'recorded',
      values: { yes: 'recordedYes', no: 'recordedNo' },
    },
    minutes: { kind: 'minutes', message: 'length', unit: 'minutes' },
    gone: { kind: 'choice', message: 'gone', values: { yes: 'goneYes', no: 'goneNo' } },
  },
  columns: {
    room: { message: 'room', fixed: true, sort: 'name' },
    started: { message: 'started', headKind: 'zone', sort: 'started_at' },
    ended: { message: 'ended', sort: 'ended_at' },
    length: { message: 'length', head: 'lengthScale', sort: 'duration_secs' },
    people: { message: 'people', sort: 'joins' },
    recordings: { message: 'recordings' },
    id: { message: 'id' },
  },
  sort: '-started_at',
  aliases: { created_at: 'started_at' },
} as const satisfies MirrorListOf<'sessions'>

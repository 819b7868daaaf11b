import type { CompositionStatus } from '../composition'
import type { MirrorListOf } from '../lists/definition'

/** `room` is an id or an exact name. */
export const compositions = {
  name: 'compositions',
  permission: 'video.read',
  filters: {
    time: { kind: 'span', message: 'madeFilter' },
    room: { kind: 'text', message: 'room', hint: 'roomHint' },
    session: { kind: 'id', message: 'session', hint: 'sessionHint' },
    state: {
      kind: 'choice',
      message: 'state',
      values: {
        enqueued: 'states.enqueued',
        processing: 'states.processing',
        completed: 'states.completed',
      } satisfies { [Status in CompositionStatus]: `states.${Status}` },
    },
    gone: { kind: 'choice', message: 'gone', values: { yes: 'goneYes', no: 'goneNo' } },
  },
  columns: {
    room: { message: 'room', fixed: true, sort: 'name' },
    state: { message: 'state', sort: 'status' },
    length: { message: 'length', sort: 'duration_secs' },
    resolution: { message: 'resolution', sort: 'resolution' },
    size: { message: 'size', sort: 'size_mb' },
    made: { message: 'madeFilter', headKind: 'zone', sort: 'created_at' },
    session: { message: 'session' },
    id: { message: 'id' },
    play: { message: 'play', headKind: 'unseen', fixed: true },
  },
  sort: '-created_at',
} as const satisfies MirrorListOf<'compositions'>

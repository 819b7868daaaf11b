import type { CompositionStatus } from '../composition'
import type { TelnyxListOf } from './definition'

export const compositionList = {
  name: 'compositions',
  permission: 'video.read',
  filters: {
    status: {
      kind: 'choice',
      message: 'state',
      values: {
        enqueued: 'states.enqueued',
        processing: 'states.processing',
        completed: 'states.completed',
      } satisfies { [Status in CompositionStatus]: `states.${Status}` },
      telnyx: 'status',
    },
    created: { kind: 'days', message: 'madeFilter', telnyx: 'date_created_at' },
    session: { kind: 'id', message: 'session', hint: 'sessionHint', telnyx: 'session_id' },
  },
  columns: {
    room: { message: 'room', fixed: true },
    state: { message: 'state' },
    length: { message: 'length' },
    resolution: { message: 'resolution' },
    size: { message: 'size' },
    made: { message: 'madeFilter', headKind: 'zone' },
    session: { message: 'session' },
    id: { message: 'id' },
    play: { message: 'play', headKind: 'unseen', fixed: true },
  },
} as const satisfies TelnyxListOf<'compositions'>

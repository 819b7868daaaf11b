import type { TelnyxListOf } from './definition'

export const recordingList = {
  name: 'recordings',
  permission: 'video.read',
  filters: {
    started: { kind: 'days', message: 'started', telnyx: 'date_started_at' },
    ended: { kind: 'days', message: 'ended', telnyx: 'date_ended_at' },
    minutes: { kind: 'minutes', message: 'length', unit: 'minutes', telnyx: 'duration_secs' },
    type: {
      kind: 'choice',
      message: 'type',
      values: { video: 'video', audio: 'audio' },
      telnyx: 'type',
    },
    status: {
      kind: 'choice',
      message: 'state',
      values: { completed: 'completed', processing: 'processing' },
      telnyx: 'status',
    },
    room: { kind: 'id', message: 'room', hint: 'roomHint', telnyx: 'room_id' },
    session: { kind: 'id', message: 'session', hint: 'sessionHint', telnyx: 'session_id' },
    person: { kind: 'id', message: 'person', hint: 'personHint', telnyx: 'participant_id' },
  },
  columns: {
    person: { message: 'person', fixed: true },
    room: { message: 'room' },
    files: { message: 'files' },
    started: { message: 'started', headKind: 'zone' },
    length: { message: 'length', head: 'lengthScale' },
    size: { message: 'size' },
    id: { message: 'id' },
    act: { message: 'play', headKind: 'unseen', fixed: true },
  },
} as const satisfies TelnyxListOf<'recordings'>

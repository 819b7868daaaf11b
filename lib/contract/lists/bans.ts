import type { ListOf } from './definition'

/** The bans are ours: their request is written by `toBanRequest`, their state is a tab of the screen. */
export const banList = {
  name: 'bans',
  permission: 'bans.read',
  filters: {
    state: { kind: 'box' },
    q: { kind: 'box' },
    room: { kind: 'id', message: 'room', hint: 'roomHint' },
    participant: { kind: 'id', message: 'participant', hint: 'participantHint' },
  },
  columns: {
    who: { message: 'who', fixed: true },
    scope: { message: 'scope' },
    until: { message: 'until', fixed: true },
    reason: { message: 'reason' },
    by: { message: 'by' },
    kept: { message: 'kept.title' },
    acts: { message: 'acts', headKind: 'unseen', fixed: true },
  },
} as const satisfies ListOf<'bans'>

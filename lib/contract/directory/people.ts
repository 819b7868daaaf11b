import type { MirrorListOf } from '../lists/definition'

export const people = {
  name: 'people',
  permission: 'video.read',
  filters: {
    time: { kind: 'span', message: 'seen' },
    state: { kind: 'choice', message: 'state', values: { live: 'inside', away: 'away' } },
    visits: {
      kind: 'choice',
      message: 'visits',
      values: { once: 'visitsOnce', again: 'visitsAgain' },
    },
  },
  columns: {
    name: { message: 'name', fixed: true, sort: 'name' },
    seen: { message: 'seen', headKind: 'zone', sort: 'last_seen_at' },
    room: { message: 'in' },
    first: { message: 'firstSeen', sort: 'first_seen_at' },
    visits: { message: 'visits', sort: 'visits' },
    joins: { message: 'joins', sort: 'joins' },
    names: { message: 'names', sort: 'names_count' },
  },
  sort: '-last_seen_at',
} as const satisfies MirrorListOf<'people'>

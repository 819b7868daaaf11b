import type { Ban } from '@/lib/contract/bans'

/** A ban in force for an hour that has answered no join yet. */
export function testBan(id: string, fields: Partial<Ban> = {}): Ban {
  return {
    id,
    kind: 'identity',
    path: 'id',
    identity: `u_${id}`,
    names: ['Ana Souza'],
    room_id: 'room',
    room: { id: 'room', name: 'Community drop-in' },
    session_id: 'session',
    participant_id: '00000000-0000-4000-8000-00000000aaaa',
    until: '2026-11-29T13:00:00.000Z',
    reason: 'Abuse',
    by: { id: 'mona', name: 'Mona Okafor' },
    at: '2026-11-29T12:00:00.000Z',
    state: 'active',
    watch: false,
    enforced: 0,
    still_there: 0,
    last_minute: 0,
    last: null,
    tokens_until: null,
    lifted: null,
    ...fields,
  }
}

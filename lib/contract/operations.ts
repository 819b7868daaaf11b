import type { Permission } from './roles'

/** How much an operation can break; `credential` answers hold a token that must not be stored. */
type OperationKind = 'read' | 'write' | 'credential' | 'moderation' | 'irreversible'

/**
 * How an act is proved. `accepted`: Telnyx shows nothing beyond its 200, so that is final; `none`
 * is for reads.
 */
type Proof = 'left_at' | 'ended_at' | 'gone' | 'fields' | 'accepted' | 'none'

export type OperationDefinition = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Telnyx's own path below `/v2`; `{names}` are UUIDs. */
  readonly path: string
  readonly permission: Permission
  readonly kind: OperationKind
  /** Its action in the audit trail. */
  readonly audit: string
  readonly proof: Proof
  /** Whether the answer may carry a `download_url`, which a viewer must not see. */
  readonly carriesLinks?: true
  /**
   * Whether the answer may carry webhook URLs, of which roles that may not change them see only the
   * host.
   */
  readonly carriesUrls?: true
}

const read = { method: 'GET', permission: 'video.read', kind: 'read', proof: 'none' } as const
const act = { method: 'POST', permission: 'sessions.moderate', kind: 'moderation' } as const
const token = {
  method: 'POST',
  permission: 'joinTokens.issue',
  kind: 'credential',
  proof: 'accepted',
} as const
const irreversible = { method: 'DELETE', kind: 'irreversible', proof: 'gone' } as const

/**
 * The 25 operations of Telnyx Video. Route files, the browser client, the role matrix and the
 * tests all follow from this table; a route without a row does not compile.
 */
export const operations = {
  'rooms.list': { ...read, path: '/rooms', audit: 'room.list', carriesUrls: true },
  'rooms.create': {
    method: 'POST',
    path: '/rooms',
    permission: 'rooms.manage',
    kind: 'write',
    audit: 'room.create',
    proof: 'fields',
    carriesUrls: true,
  },
  'rooms.get': { ...read, path: '/rooms/{room_id}', audit: 'room.get', carriesUrls: true },
  'rooms.update': {
    method: 'PATCH',
    path: '/rooms/{room_id}',
    permission: 'rooms.manage',
    kind: 'write',
    audit: 'room.update',
    proof: 'fields',
    carriesUrls: true,
  },
  'rooms.delete': {
    ...irreversible,
    path: '/rooms/{room_id}',
    permission: 'rooms.delete',
    audit: 'room.delete',
  },
  'rooms.listSessions': { ...read, path: '/rooms/{room_id}/sessions', audit: 'room.list_sessions' },
  'rooms.createJoinToken': {
    ...token,
    path: '/rooms/{room_id}/actions/generate_join_client_token',
    audit: 'join_token.create',
  },
  'rooms.refreshJoinToken': {
    ...token,
    path: '/rooms/{room_id}/actions/refresh_client_token',
    audit: 'join_token.refresh',
  },
  'sessions.list': { ...read, path: '/room_sessions', audit: 'session.list' },
  'sessions.get': { ...read, path: '/room_sessions/{room_session_id}', audit: 'session.get' },
  'sessions.listParticipants': {
    ...read,
    path: '/room_sessions/{room_session_id}/participants',
    audit: 'session.list_participants',
  },
  'sessions.end': {
    ...act,
    path: '/room_sessions/{room_session_id}/actions/end',
    audit: 'session.end',
    proof: 'ended_at',
  },
  'sessions.kick': {
    ...act,
    path: '/room_sessions/{room_session_id}/actions/kick',
    audit: 'participant.kick',
    proof: 'left_at',
  },
  'sessions.mute': {
    ...act,
    path: '/room_sessions/{room_session_id}/actions/mute',
    audit: 'participant.mute',
    proof: 'accepted',
  },
  'sessions.unmute': {
    ...act,
    path: '/room_sessions/{room_session_id}/actions/unmute',
    audit: 'participant.unmute',
    proof: 'accepted',
  },
  'participants.list': { ...read, path: '/room_participants', audit: 'participant.list' },
  'participants.get': {
    ...read,
    path: '/room_participants/{room_participant_id}',
    audit: 'participant.get',
  },
  'recordings.list': {
    ...read,
    path: '/room_recordings',
    audit: 'recording.list',
    carriesLinks: true,
  },
  'recordings.deleteMatching': {
    ...irreversible,
    path: '/room_recordings',
    permission: 'recordings.delete',
    audit: 'recording.delete_matching',
  },
  'recordings.get': {
    ...read,
    path: '/room_recordings/{room_recording_id}',
    audit: 'recording.get',
    carriesLinks: true,
  },
  'recordings.delete': {
    ...irreversible,
    path: '/room_recordings/{room_recording_id}',
    permission: 'recordings.delete',
    audit: 'recording.delete',
  },
  'compositions.list': {
    ...read,
    path: '/room_compositions',
    audit: 'composition.list',
    carriesLinks: true,
    carriesUrls: true,
  },
  'compositions.create': {
    method: 'POST',
    path: '/room_compositions',
    permission: 'compositions.create',
    kind: 'write',
    audit: 'composition.create',
    proof: 'fields',
    carriesLinks: true,
    carriesUrls: true,
  },
  'compositions.get': {
    ...read,
    path: '/room_compositions/{room_composition_id}',
    audit: 'composition.get',
    carriesLinks: true,
    carriesUrls: true,
  },
  'compositions.delete': {
    ...irreversible,
    path: '/room_compositions/{room_composition_id}',
    permission: 'compositions.delete',
    audit: 'composition.delete',
  },
} as const satisfies Record<string, OperationDefinition>

export type OperationName = keyof typeof operations

type Rows = typeof operations

export type ReadOperation = {
  [Name in OperationName]: Rows[Name]['kind'] extends 'read' ? Name : never
}[OperationName]

export type MutationOperation = Exclude<OperationName, ReadOperation>

/** The row of an operation in its general type. */
export function operation(name: OperationName): OperationDefinition {
  return operations[name]
}

/** The names of the path's parameters, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
}

/** Whether the operation is a mutation. */
export function isMutation(name: OperationName): name is MutationOperation {
  return operation(name).kind !== 'read'
}

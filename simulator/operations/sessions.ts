import type { SessionRecord } from '../state/records'
import { exactly, onDay, select, whether } from './filter'
import { find } from './find'
import type { Handler, OperationRequest, OperationResult } from './operation'
import { listResult, readBoolean } from './page'
import { presentSession } from './present'

const ownFilters = [
  onDay<SessionRecord>('date_created_at', (session) => session.created_at),
  onDay<SessionRecord>('date_updated_at', (session) => session.updated_at),
  onDay<SessionRecord>('date_ended_at', (session) => session.ended_at),
  whether<SessionRecord>('active', (session) => session.ended_at === undefined),
]
const filters = [...ownFilters, exactly<SessionRecord>('room_id', (session) => session.room_id)]

export const listSessions: Handler = (request) =>
  listed(request, select(request.world.sessions.sorted(), request.query, filters))

export const listRoomSessions: Handler = (request) => {
  const room = find(request.world.rooms, request.id)
  const sessions = request.world.sessions.by('room', room.id)
  return listed(request, select(sessions, request.query, ownFilters))
}

export const viewSession: Handler = ({ world, id, query }) => {
  const include = readBoolean(query, 'include_participants')
  const data = presentSession(world, find(world.sessions, id), include)
  return { status: 200, effect: false, body: { data } }
}

function listed(
  { world, query }: OperationRequest,
  sessions: readonly SessionRecord[],
): OperationResult {
  const include = readBoolean(query, 'include_participants')
  return listResult(sessions, query, (session) => presentSession(world, session, include))
}

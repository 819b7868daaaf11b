import type { Rows } from '../lists/rows'
import type { SessionFields } from '../state/fields'
import type { SessionRecord } from '../state/records'
import { onDay, whether } from './filter'
import { find } from './find'
import { matching, matchingBy } from './matching'
import type { Handler, OperationRequest, OperationResult } from './operation'
import { listResult, readBoolean } from './page'
import { presentSession } from './present'

const filters = [
  onDay<SessionFields>('date_created_at', (session) => session.created_at),
  onDay<SessionFields>('date_updated_at', (session) => session.updated_at),
  onDay<SessionFields>('date_ended_at', (session) => session.ended_at),
  whether<SessionFields>('active', (session) => session.ended_at === undefined),
]

export const listSessions: Handler = (request) => {
  const { world, query } = request
  return listed(request, matching(world, world.sessions, query, filters, [['room_id', 'room']]))
}

export const listRoomSessions: Handler = (request) => {
  const { world, query, id } = request
  const room = find(world.rooms, id)
  return listed(request, matchingBy(world, world.sessions, query, filters, ['room', room.id]))
}

export const viewSession: Handler = ({ world, id, query }) => {
  const include = readBoolean(query, 'include_participants')
  const data = presentSession(world, find(world.sessions, id), include)
  return { status: 200, effect: false, body: { data } }
}

function listed(
  { world, query }: OperationRequest,
  sessions: Rows<SessionRecord>,
): OperationResult {
  const include = readBoolean(query, 'include_participants')
  return listResult(world, sessions, query, (session) => presentSession(world, session, include))
}

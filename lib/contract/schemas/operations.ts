import type { z } from 'zod'
import type { OperationName } from '../operations'
import * as bodies from './bodies'
import * as queries from './queries'

type OperationSchema = {
  query: z.ZodType<Record<string, string | undefined>>
  /** Null: the operation takes no body. */
  body: z.ZodType<Record<string, unknown>> | null
}

const noBody = { query: queries.noQuery, body: null }
const reasonBody = { query: queries.noQuery, body: bodies.reasonOnly }
const read = (query: OperationSchema['query']) => ({ query, body: null })
const write = (body: z.ZodType<Record<string, unknown>>) => ({ query: queries.noQuery, body })

/** What each operation accepts; the same names as the table of operations. */
export const operationSchemas: Record<OperationName, OperationSchema> = {
  'rooms.list': read(queries.roomsQuery),
  'rooms.create': write(bodies.roomFields),
  'rooms.get': read(queries.roomQuery),
  'rooms.update': write(bodies.roomFields),
  'rooms.delete': reasonBody,
  'rooms.listSessions': read(queries.roomSessionsQuery),
  'rooms.createJoinToken': write(bodies.createJoinToken),
  'rooms.refreshJoinToken': write(bodies.refreshJoinToken),
  'sessions.list': read(queries.sessionsQuery),
  'sessions.get': read(queries.sessionQuery),
  'sessions.listParticipants': read(queries.sessionParticipantsQuery),
  'sessions.end': reasonBody,
  'sessions.kick': write(bodies.participantsAction),
  'sessions.mute': write(bodies.participantsAction),
  'sessions.unmute': write(bodies.participantsAction),
  'participants.list': read(queries.participantsQuery),
  'participants.get': noBody,
  'recordings.list': read(queries.recordingsQuery),
  'recordings.deleteMatching': { query: queries.recordingsQuery, body: bodies.reasonOnly },
  'recordings.get': noBody,
  'recordings.delete': reasonBody,
  'compositions.list': read(queries.compositionsQuery),
  'compositions.create': write(bodies.createComposition),
  'compositions.get': noBody,
  'compositions.delete': reasonBody,
}

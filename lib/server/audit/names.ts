import 'server-only'
import type { AuditNames } from '@/lib/contract/audit'
import { claimedName } from '@/lib/contract/claimed-name'
import { cachedComposition, loadComposition } from '@/lib/server/objects/compositions'
import { cachedRecording, loadRecording } from '@/lib/server/objects/recordings'
import { cachedPerson } from '@/lib/server/objects/people'
import { cachedRoom, loadRoomsSoon } from '@/lib/server/objects/rooms'
import { storable } from '@/lib/server/db/storable'
import { logger } from '@/lib/server/logger'
import { findInvitation, findToken, findUser } from './names-of-accounts'
import { namesOfAct } from './names-of-act'
import { aboutBan } from './names-of-ban'
import { aimOfReceipt, contextsOf, factsOfSession } from './names-of-live'
import type { AuditEvent } from './audit-event'

/** Above this many, participants are counted, not named. */
const maxPeople = 50

/** The objects of an event, as far as its target, fields and body show them. */
type About = {
  roomId?: string | null
  sessionId?: string | null
  people?: (string | null)[]
  rest?: AuditNames
}

type Details = Record<string, unknown>

/** How long the deletion of a room waits for its name. */
const lastNameMs = 1_500

/** Maximum length of a name, so that a hostile one cannot make the trail grow. */
const maxNameLength = 500

const isText = (value: unknown): value is string => typeof value === 'string'

/** A text that the database can store; null for anything else. */
const text = (value: unknown) => (isText(value) ? storable(value.slice(0, maxNameLength)) : null)

function bodyOf({ details }: AuditEvent): Details {
  const body = details?.body
  return typeof body === 'object' && body !== null ? (body as Details) : {}
}

/** The participants that an act's body, or its proof, names by id. */
function peopleOf(event: AuditEvent): string[] {
  const named = bodyOf(event).participants
  if (Array.isArray(named)) return named.filter(isText).map((id) => id.toLowerCase())
  return Object.keys(event.details?.states ?? {}).filter((id) => id !== 'session')
}

async function aboutRecording(id: string): Promise<About> {
  await loadRecording(id)
  const cached = cachedRecording(id)
  if (!cached) return {}
  const { roomId, sessionId, personId, kind, startedAt } = cached
  return {
    roomId,
    sessionId,
    people: [personId],
    rest: { recording: { kind: text(kind), startedAt: text(startedAt) } },
  }
}

async function aboutComposition(id: string): Promise<About> {
  await loadComposition(id)
  const cached = cachedComposition(id)
  if (!cached) return {}
  const { roomId, sessionId, createdAt } = cached
  return { roomId, sessionId, rest: { composition: { createdAt: text(createdAt) } } }
}

/** A new object has no id yet, but its request holds its name. */
function aboutNew(event: AuditEvent): About {
  const { unique_name, session_id, name, email } = bodyOf(event)
  if (event.action === 'room.create') return { rest: { room: { name: text(unique_name) } } }
  if (event.action === 'composition.create') return { sessionId: text(session_id) }
  if (event.action === 'token.create') return { rest: { token: { name: text(name) } } }
  if (event.action === 'user.invite' || event.action === 'user.rename')
    return { rest: { user: { name: text(name), email: text(email), role: null } } }
  return {}
}

async function aboutTarget(event: AuditEvent): Promise<About> {
  const { targetType, targetId } = event
  if (!targetId) return aboutNew(event)
  switch (targetType) {
    case 'room':
      return { roomId: targetId }
    case 'room_session':
      return { sessionId: targetId, people: peopleOf(event) }
    case 'room_recording':
      return aboutRecording(targetId)
    case 'room_composition':
      return aboutComposition(targetId)
    case 'receipt': {
      const aim = await aimOfReceipt(targetId)
      return { sessionId: aim?.sessionId, people: [aim?.participantId ?? null] }
    }
    case 'room_participant':
      return { roomId: text(bodyOf(event).room_id), people: [targetId] }
    case 'ban':
      return aboutBan(targetId)
    case 'user':
      return { rest: { user: await findUser(targetId) } }
    case 'invitation':
      return { rest: { user: await findInvitation(targetId) } }
    case 'token':
      return { rest: await findToken(targetId) }
    case undefined:
    default:
      return {}
  }
}

/** A proof takes the names of its act: the object may be gone. */
async function namesOfProved({ details }: AuditEvent): Promise<AuditNames | null> {
  return isText(details?.of) && !details.states ? namesOfAct(details.of) : null
}

async function nameAll(event: AuditEvent): Promise<AuditNames> {
  const proved = await namesOfProved(event)
  if (proved) return proved
  const { sessionId, people = [], rest, ...about } = await aboutTarget(event)
  const ids = people.filter(isText).slice(0, maxPeople)
  const [session, contexts] = await Promise.all([factsOfSession(sessionId), contextsOf(ids)])
  const roomId = about.roomId ?? session?.roomId
  // A deleted room cannot be read, so the act waits for its name, briefly.
  if (event.action === 'room.delete') await loadRoomsSoon([roomId], lastNameMs)
  return {
    ...(roomId && {
      room: { id: roomId, name: text(cachedRoom(roomId)?.name ?? session?.roomName) },
    }),
    ...(sessionId && { session: { id: sessionId, startedAt: session?.startedAt ?? null } }),
    ...(ids.length > 0 && {
      people: ids.map((id) => ({
        id,
        name: claimedName(contexts.get(id) ?? cachedPerson(id)?.context).name,
      })),
    }),
    ...rest,
  }
}

/**
 * The event with the current names of its objects and persons in its details, where they can be
 * erased. Names come from the caches and the mirror; only a room to be deleted is read from Telnyx. Never throws:
 * unknown names are left out or null.
 */
export async function withNames(event: AuditEvent): Promise<AuditEvent> {
  try {
    const names = await nameAll(event)
    if (Object.keys(names).length === 0) return event
    return { ...event, details: { ...event.details, names } }
  } catch (error) {
    logger.warn({ err: error, request_id: event.requestId }, 'recorded without names')
    return event
  }
}

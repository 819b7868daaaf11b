import 'server-only'
import type { OperationName } from '@/lib/contract/operations'
import type { SimulatorControl } from '@/simulator/control-client'
import type { TelnyxConnection } from './connection'
import { readFrom, type ReadCall } from './read-raw'

/** For tests: a call of each operation that a healthy simulator carries out. */
export type Calls = Record<
  OperationName,
  Pick<ReadCall, 'params' | 'query'> & { body?: Record<string, unknown> }
>

/** Builds the objects that the calls need, each destroyed by no other call. */
export async function prepareCalls(
  control: SimulatorControl,
  connection: TelnyxConnection,
): Promise<Calls> {
  const live = await control.createRoom()
  const [watched, ended, kicked] = [
    await control.join({ room_id: live.id }),
    await control.join({ room_id: (await control.createRoom()).id }),
    await control.join({ room_id: (await control.createRoom()).id }),
  ]
  const room = { params: { room_id: live.id } }
  const session = { params: { room_session_id: watched.session_id } }
  const everybody = { participants: 'all' }
  const recordings = await ids(connection, 'recordings.list')
  const compositions = await ids(connection, 'compositions.list')
  return {
    'rooms.list': {},
    'rooms.create': { body: {} },
    'rooms.get': room,
    'rooms.update': { ...room, body: { max_participants: 9 } },
    'rooms.delete': { params: { room_id: (await control.createRoom()).id } },
    'rooms.listSessions': room,
    'rooms.createJoinToken': { ...room, body: {} },
    'rooms.refreshJoinToken': { ...room, body: await refreshToken(connection, live.id) },
    'sessions.list': {},
    'sessions.get': session,
    'sessions.listParticipants': session,
    'sessions.end': { params: { room_session_id: ended.session_id } },
    'sessions.kick': { params: { room_session_id: kicked.session_id }, body: everybody },
    'sessions.mute': { ...session, body: everybody },
    'sessions.unmute': { ...session, body: everybody },
    'participants.list': {},
    'participants.get': { params: { room_participant_id: watched.participant_ids[0] ?? '' } },
    'recordings.list': {},
    'recordings.deleteMatching': {
      query: new URLSearchParams({ 'filter[session_id]': watched.session_id }),
    },
    'recordings.get': { params: { room_recording_id: recordings[0] ?? '' } },
    'recordings.delete': { params: { room_recording_id: recordings[1] ?? '' } },
    'compositions.list': {},
    'compositions.create': { body: { session_id: watched.session_id } },
    'compositions.get': { params: { room_composition_id: compositions[0] ?? '' } },
    'compositions.delete': { params: { room_composition_id: compositions[1] ?? '' } },
  }
}

async function ids(
  connection: TelnyxConnection,
  operation: 'recordings.list' | 'compositions.list',
): Promise<string[]> {
  const { json } = await readFrom(connection, operation, {})
  return (json as { data: { id: string }[] }).data.map(({ id }) => id)
}

async function refreshToken(connection: TelnyxConnection, roomId: string) {
  const url = `${connection.base.href}/rooms/${roomId}/actions/generate_join_client_token`
  const headers = connection.headers(true)
  const response = await fetch(url, { method: 'POST', headers, body: '{}' })
  const { data } = (await response.json()) as { data: { refresh_token: string } }
  return { refresh_token: data.refresh_token }
}

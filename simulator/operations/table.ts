import { createComposition } from './create-composition'
import { createRoom } from './create-room'
import { deleteComposition, listCompositions, viewComposition } from './compositions'
import { endSession } from './end-session'
import { generateClientToken } from './generate-client-token'
import { kickParticipants } from './kick-participants'
import { muteParticipants, unmuteParticipants } from './mute-participants'
import type { Operation } from './operation'
import { listParticipants, listSessionParticipants, viewParticipant } from './participants'
import { deleteRecording, deleteRecordings, listRecordings, viewRecording } from './recordings'
import { refreshClientToken } from './refresh-client-token'
import { deleteRoom, listRooms, viewRoom } from './rooms'
import { listRoomSessions, listSessions, viewSession } from './sessions'
import { updateRoom } from './update-room'

type Method = Operation['method']

const row = (
  operationId: string,
  method: Method,
  path: string,
  handle: Operation['handle'],
  more: Partial<Operation> = {},
): Operation => ({ operationId, method, path, handle, ...more })

const composition = '/v2/room_compositions/{room_composition_id}'
const recording = '/v2/room_recordings/{room_recording_id}'
const session = '/v2/room_sessions/{room_session_id}'
const room = '/v2/rooms/{room_id}'
const required = { body: 'required' } as const
const optional = { body: 'optional' } as const

/** All 25 operations of the Telnyx Video API. */
export const operations: readonly Operation[] = [
  row('ListRoomCompositions', 'GET', '/v2/room_compositions', listCompositions),
  row('CreateRoomComposition', 'POST', '/v2/room_compositions', createComposition, optional),
  row('ViewRoomComposition', 'GET', composition, viewComposition),
  row('DeleteRoomComposition', 'DELETE', composition, deleteComposition),
  row('ListRoomParticipants', 'GET', '/v2/room_participants', listParticipants),
  row('ViewRoomParticipant', 'GET', '/v2/room_participants/{room_participant_id}', viewParticipant),
  row('ListRoomRecordings', 'GET', '/v2/room_recordings', listRecordings),
  row('DeleteRoomRecordings', 'DELETE', '/v2/room_recordings', deleteRecordings),
  row('ViewRoomRecording', 'GET', recording, viewRecording),
  row('DeleteRoomRecording', 'DELETE', recording, deleteRecording),
  row('ListRoomSessions', 'GET', '/v2/room_sessions', listSessions),
  row('ViewRoomSession', 'GET', session, viewSession),
  row('EndSession', 'POST', `${session}/actions/end`, endSession, optional),
  row('KickParticipantInSession', 'POST', `${session}/actions/kick`, kickParticipants, required),
  row('MuteParticipantInSession', 'POST', `${session}/actions/mute`, muteParticipants, required),
  row(
    'UnmuteParticipantInSession',
    'POST',
    `${session}/actions/unmute`,
    unmuteParticipants,
    required,
  ),
  row('RetrieveListRoomParticipants', 'GET', `${session}/participants`, listSessionParticipants),
  row('ListRooms', 'GET', '/v2/rooms', listRooms),
  row('CreateRoom', 'POST', '/v2/rooms', createRoom, optional),
  row('ViewRoom', 'GET', room, viewRoom),
  row('UpdateRoom', 'PATCH', room, updateRoom, optional),
  row('DeleteRoom', 'DELETE', room, deleteRoom),
  row(
    'CreateRoomClientToken',
    'POST',
    `${room}/actions/generate_join_client_token`,
    generateClientToken,
    required,
  ),
  row(
    'RefreshRoomClientToken',
    'POST',
    `${room}/actions/refresh_client_token`,
    refreshClientToken,
    { body: 'required', anonymous: true },
  ),
  row('RetrieveListRoomSessions', 'GET', `${room}/sessions`, listRoomSessions),
]

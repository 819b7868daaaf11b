import { randomUUID } from 'node:crypto'
import type { App } from '@/e2e/harness/app'
import { openRoom, type LiveRoom } from '@/e2e/harness/live-room'
import type { SignedIn } from '@/e2e/harness/sign-in'
import type { Act } from '@/lib/contract/live'
import type { FaultRequest } from '@/simulator/faults/faults'
import type { SimulatorControl } from '@/simulator/control-client'

/** A page while things go wrong. */
export type Scene = {
  /** The picture's file name. */
  name: string
  path: (stage: Stage) => string
  /** Text that the page contains once the scene is ready. */
  shows: RegExp
  /** Goes wrong once the page is open. */
  then?: (control: SimulatorControl) => Promise<unknown>
}

type Stage = { troubled: LiveRoom; calm: LiveRoom }

const pollsFail = (control: SimulatorControl) =>
  control.addFault({ operation: 'ListRoomSessions', shape: 'server_error_errors' })

export const scenes: Scene[] = [
  { name: 'live-trouble', path: () => '/live', shows: /Kick not confirmed/ },
  { name: 'live-trouble-rows', path: () => '/live?view=rows', shows: /Kick not confirmed/ },
  { name: 'session-trouble', path: ({ troubled }) => troubled.path, shows: /Ghost/ },
  { name: 'overview-trouble', path: () => '/overview', shows: /3 acts not confirmed/ },
  {
    name: 'live-reconnecting',
    path: () => '/live',
    then: pollsFail,
    shows: /Reconnecting · \d+ s old/,
  },
  {
    name: 'live-stale',
    path: () => '/live?view=rows',
    then: (control) => control.addFault({ operation: 'ListRoomSessions', shape: 'hang' }),
    shows: /Reconnecting · \d+ s old/,
  },
  {
    name: 'session-disconnected',
    path: ({ calm }) => calm.path,
    then: (control) => control.addFault({ shape: 'hang', method: 'GET' }),
    shows: /Disconnected · \d+ s old/,
  },
]

/** Makes two rooms; in one of them, acts have failed in every possible way. */
export async function setStage(app: App, control: SimulatorControl, user: SignedIn) {
  await control.reset({ empty: true })
  const calm = await openRoom(control, { name: 'Design review', people: names.slice(0, 4) })
  const troubled = await openRoom(control, { name: 'Daily stand-up', people: names })
  const [ghost, stays, refused, unanswered] = troubled.participants
  const act = (name: Act, id = '') => actOn(user, troubled, name, id)
  await control.addFault({ ...kicks, shape: 'unprocessable_errors', times: 1 })
  await act('kick', refused?.id)
  await control.addFault({ operation: 'MuteParticipantInSession', shape: 'reset', times: 1 })
  await act('mute', unanswered?.id)
  await control.settings({ kick_sticks: false })
  await act('kick', stays?.id)
  await control.sendWebhook({
    url: `${app.url}/api/webhooks/telnyx`,
    event: left(troubled, ghost?.id),
  })
  return { troubled, calm }
}

const names = [
  'Ben Ode',
  'Ana Souza',
  'Dmitri Volkov',
  '王伟',
  'Eve Poe',
  'Fatima Zahra',
  'Gil Roe',
]

const kicks: Pick<FaultRequest, 'operation'> = { operation: 'KickParticipantInSession' }

/** Ignores the answer, because the page shows the outcome. */
async function actOn(user: SignedIn, room: LiveRoom, name: Act, id: string): Promise<void> {
  await user.fetch(`/api/v2/room_sessions/${room.sessionId}/actions/${name}`, {
    method: 'POST',
    body: JSON.stringify({ participants: [id], reason: 'Disruption' }),
  })
}

/** Telnyx reports a leave of somebody whom its list still shows. */
function left({ roomId, sessionId }: LiveRoom, id = '') {
  const payload = { room_id: roomId, session_id: sessionId, participant_id: id }
  const event_type = 'video.room.participant.left'
  const occurred_at = new Date().toISOString()
  return { data: { record_type: 'event', event_type, id: randomUUID(), occurred_at, payload } }
}

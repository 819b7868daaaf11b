import type { ParticipantFields } from '../state/fields'
import { exactly, onDay } from './filter'
import { find } from './find'
import { matching, matchingBy } from './matching'
import type { Handler } from './operation'
import { listResult } from './page'
import { presentParticipant } from './present'

const filters = [
  onDay<ParticipantFields>('date_joined_at', (participant) => participant.joined_at),
  onDay<ParticipantFields>('date_updated_at', (participant) => participant.updated_at),
  onDay<ParticipantFields>('date_left_at', (participant) => participant.left_at),
  exactly<ParticipantFields>('context', (participant) => participant.context),
]

export const listParticipants: Handler = ({ world, query }) =>
  listResult(
    world,
    matching(world, world.participants, query, filters, [['session_id', 'session']]),
    query,
    (participant) => presentParticipant(world, participant),
  )

export const listSessionParticipants: Handler = ({ world, id, query }) => {
  const session = find(world.sessions, id)
  return listResult(
    world,
    matchingBy(world, world.participants, query, filters, ['session', session.id]),
    query,
    (participant) => presentParticipant(world, participant),
  )
}

export const viewParticipant: Handler = ({ world, id }) => ({
  status: 200,
  effect: false,
  body: { data: presentParticipant(world, find(world.participants, id)) },
})

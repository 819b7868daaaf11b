import type { ParticipantRecord } from '../state/records'
import { exactly, onDay, select } from './filter'
import { find } from './find'
import type { Handler } from './operation'
import { listResult } from './page'
import { presentParticipant } from './present'

const filters = [
  onDay<ParticipantRecord>('date_joined_at', (participant) => participant.joined_at),
  onDay<ParticipantRecord>('date_updated_at', (participant) => participant.updated_at),
  onDay<ParticipantRecord>('date_left_at', (participant) => participant.left_at),
  exactly<ParticipantRecord>('context', (participant) => participant.context),
]

export const listParticipants: Handler = ({ world, query }) => {
  const sessionId = query.get('filter[session_id]')
  const participants = sessionId
    ? world.participants.by('session', sessionId)
    : world.participants.sorted()
  return listResult(select(participants, query, filters), query, presentParticipant)
}

export const listSessionParticipants: Handler = ({ world, id, query }) => {
  const session = find(world.sessions, id)
  const participants = world.participants.by('session', session.id)
  return listResult(select(participants, query, filters), query, presentParticipant)
}

export const viewParticipant: Handler = ({ world, id }) => ({
  status: 200,
  effect: false,
  body: { data: presentParticipant(find(world.participants, id)) },
})

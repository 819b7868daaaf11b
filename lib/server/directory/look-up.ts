import 'server-only'
import type { LookUpAnswer, ReferenceKind } from '@/lib/contract/telnyx-reference'
import { toApiError } from '@/lib/server/errors'
import { telnyxRead, type ObjectOperation } from '@/lib/server/telnyx/read'

const reads: [ReferenceKind, ObjectOperation, string][] = [
  ['session', 'sessions.get', 'room_session_id'],
  ['room', 'rooms.get', 'room_id'],
  ['participant', 'participants.get', 'room_participant_id'],
  ['recording', 'recordings.get', 'room_recording_id'],
  ['composition', 'compositions.get', 'room_composition_id'],
]

type Found = { kind: ReferenceKind; known: boolean | null }

async function ask([kind, operation, parameter]: (typeof reads)[number], id: string) {
  try {
    await telnyxRead(operation, { params: { [parameter]: id } })
    return { kind, known: true }
  } catch (thrown) {
    return { kind, known: toApiError(thrown).key === 'not_found' ? false : null }
  }
}

/**
 * Finds the object of an id: Telnyx has no search, so all five kinds are read at once. Never
 * throws; a failed read makes the answer `unsure`.
 */
export async function lookUp(id: string): Promise<LookUpAnswer> {
  const found: Found[] = await Promise.all(reads.map((read) => ask(read, id)))
  return {
    data: {
      kinds: found.flatMap(({ kind, known }) => (known ? [kind] : [])),
      unsure: found.some(({ known }) => known === null),
    },
  }
}

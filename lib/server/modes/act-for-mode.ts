import 'server-only'
import { randomUUID } from 'node:crypto'
import { perform, type ActInput, type Verb } from '@/lib/server/acts/perform'
import type { SystemPrincipal } from '@/lib/server/auth/principal'
import type { MutationOperation } from '@/lib/contract/operations'
import type { OpenMode } from './open-modes'

type Doing = { name: MutationOperation; verb: Verb; input: Omit<ActInput, 'reason'> }

/**
 * An act of the system on behalf of a mode. It may change the room's limit, which the user who
 * ordered the mode may not, because the mode restores it.
 */
export async function actForMode(
  { id, reason }: Pick<OpenMode, 'id' | 'reason'>,
  { name, verb, input }: Doing,
) {
  const principal: SystemPrincipal = {
    via: 'system',
    cause: { type: 'mode', id },
    onBehalfOf: null,
    permissions: ['sessions.moderate', 'rooms.manage'],
  }
  const act = { name, input: { ...input, reason }, requestId: randomUUID(), peer: null }
  return perform(principal, act, verb)
}

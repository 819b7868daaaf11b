import 'server-only'
import type { CompositionAnswer } from '@/lib/contract/composition-list'
import { can, type Role } from '@/lib/contract/roles'
import { uuid } from '@/lib/contract/schemas/fields'
import { hostsOnly } from '@/lib/server/audit/webhook-urls'
import { ApiError } from '@/lib/server/errors'
import { loadRooms } from '@/lib/server/objects/rooms'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { compositionQueue } from './composition-queue'
import { toCompositionRow } from './composition-row'

/**
 * One composition as this role may see it, read from Telnyx now, since its absence proves a
 * deletion. Never contains `download_url`. Throws `invalid_id`, `not_found`, or as `telnyxRead`.
 */
export async function readComposition(id: string, role: Role): Promise<CompositionAnswer> {
  if (!uuid.safeParse(id).success)
    throw new ApiError('invalid_id', { detail: 'Not a composition id.' })
  const params = { room_composition_id: id.toLowerCase() }
  const { download_url: _link, ...raw } = await telnyxRead('compositions.get', { params })
  const isPending = raw.status !== 'completed'
  const [queue] = await Promise.all([
    isPending ? compositionQueue() : none,
    loadRooms([raw.room_id]),
  ])
  const composition = toCompositionRow(raw)
  if (!composition) throw new ApiError('upstream_invalid')
  const shown = can(role, 'rooms.manage') ? raw : hostsOnly(raw)
  return { data: { composition, raw: shown, queue }, meta: { asOf: new Date().toISOString() } }
}

const none = { waiting: null, waitingCount: null, makingCount: null }

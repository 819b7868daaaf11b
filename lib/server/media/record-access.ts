import 'server-only'
import { randomUUID } from 'node:crypto'
import { appendAuditUnless } from '@/lib/server/audit/chain'
import { isRecorded, minWindowSecs } from '@/lib/server/audit/is-recorded'
import { entryOf } from '@/lib/server/audit/record'
import { auditedPrincipal } from '@/lib/server/auth/audited-principal'
import type { Admitted } from '@/lib/server/http/admit'
import type { Media } from '@/lib/server/telnyx/media'
import { pieceOf } from './promised'
import type { MediaRequest } from './media-request'
import { isPreview } from './preview'

/** This much of a file shows its type, and nothing that can be seen or heard. */
const headBytes = 1024

type Access = 'open' | 'preview' | 'play' | 'download'

/** Accesses that include another one. */
const saidBy: Record<Access, Access[]> = {
  open: ['open', 'preview', 'play', 'download'],
  preview: ['preview', 'play', 'download'],
  play: ['play'],
  download: ['download'],
}

/**
 * Whether only a piece of the file's header is sent, as players and scripts request to inspect it.
 * The store's answer decides, and no other bytes are passed on.
 */
function isProbe(media: Media): boolean {
  const piece = pieceOf(media)
  if (!piece) return false
  const { first, last, total } = piece
  return last < headBytes && !(first === 0 && last + 1 === total)
}

function accessOf(asked: MediaRequest, media: Media): Access {
  if (isProbe(media)) return 'open'
  if (isPreview(asked, media)) return 'preview'
  return asked.download ? 'download' : 'play'
}

/**
 * Records that bytes of a file are about to be sent: opened, previewed, played or downloaded, once
 * per user (or token), file and window. Call it before the first byte is passed on; throws if the
 * database fails.
 * @param durationSecs of the file, if Telnyx reports it
 */
export async function recordAccess(
  admitted: Admitted,
  asked: MediaRequest,
  media: Media,
  durationSecs: number | null | undefined,
): Promise<void> {
  if (media.status === 416) return // Nothing of the file is in that answer.
  const access = accessOf(asked, media)
  const length = access === 'play' ? Math.ceil(durationSecs ?? 0) : 0
  const event = {
    action: `${asked.kind}.${access}`,
    actor: auditedPrincipal(admitted.actor),
    peer: admitted.peer,
    requestId: admitted.requestId,
    targetType: `room_${asked.kind}`,
    targetId: asked.id,
    outcome: 'succeeded' as const,
    details: { window_secs: Math.max(minWindowSecs, length) },
  }
  const entry = entryOf(event, 'event', randomUUID())
  const actions = saidBy[access].map((each) => `${asked.kind}.${each}`)
  await appendAuditUnless(() => isRecorded(entry, actions), entry)
}

import 'server-only'
import type { Recording } from '@/lib/contract/telnyx'
import { recordEvent } from '@/lib/server/audit/record'
import { ApiError } from '@/lib/server/errors'
import type { Answer } from '@/lib/server/http/answer'
import { auditActor, type Caller } from '@/lib/server/http/caller'
import { openMedia, type Media } from '@/lib/server/telnyx/media'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { fileName, safeType } from './file-name'

export type MediaKind = 'recording' | 'composition'

export type MediaRequest = {
  kind: MediaKind
  id: string
  download: boolean
  /** The browser's `Range` header. */
  range: string | null
  signal: AbortSignal
}

function find({ kind, id }: MediaRequest) {
  return kind === 'recording'
    ? telnyxRead('recordings.get', { params: { room_recording_id: id } })
    : telnyxRead('compositions.get', { params: { room_composition_id: id } })
}

/** A player asks for many pieces of one file; the first piece stands for all of them. */
const isFirstPiece = (range: string | null) => range === null || /^bytes=0-/.test(range)

async function recordAccess(caller: Caller, { kind, id, download, range }: MediaRequest) {
  if (!isFirstPiece(range)) return
  await recordEvent({
    action: `${kind}.${download ? 'download' : 'play'}`,
    actor: auditActor(caller.actor),
    peer: caller.peer,
    requestId: caller.requestId,
    targetType: `room_${kind}`,
    targetId: id,
    outcome: 'succeeded',
  })
}

const passedOn = ['content-length', 'content-range', 'accept-ranges', 'etag', 'last-modified']

function headersOf(media: Media, asked: MediaRequest, file: Recording): Record<string, string> {
  const given = passedOn.flatMap((name) => {
    const value = media.headers[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  const type = safeType(String(media.headers['content-type'] ?? ''))
  const day = (file.started_at ?? file.created_at)?.slice(0, 10)
  const name = fileName([asked.kind, file.type, day, asked.id.slice(0, 8)], type)
  const disposition = asked.download ? 'attachment' : 'inline'
  return {
    ...Object.fromEntries(given),
    'content-type': type,
    'content-disposition': `${disposition}; filename="${name}"`,
    'cache-control': 'no-store, no-transform',
  }
}

function toStream(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = body[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}

/**
 * Streams a recording or composition from a link fetched for this request, and records who asked.
 * Throws `not_found`, `media_not_ready` while Telnyx is still making it, or `upstream_*`.
 */
export async function streamMedia(caller: Caller, asked: MediaRequest): Promise<Answer> {
  const { json } = await find(asked)
  const { data } = json as { data: Recording }
  if (!data.download_url) throw new ApiError('media_not_ready')
  const media = await openMedia(data.download_url, asked.range, asked.signal)
  await recordAccess(caller, asked)
  return {
    status: media.status,
    headers: headersOf(media, asked, data),
    body: toStream(media.body),
  }
}

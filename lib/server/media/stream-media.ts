import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import type { Recording } from '@/lib/contract/telnyx'
import { cachedPerson, loadPeople } from '@/lib/server/objects/people'
import { ApiError } from '@/lib/server/errors'
import type { Answer } from '@/lib/server/http/answer'
import type { Admitted } from '@/lib/server/http/admit'
import { cachedRoom, loadRooms } from '@/lib/server/objects/rooms'
import { openMedia, type Media } from '@/lib/server/telnyx/media'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { disposition, fileName } from './file-name'
import { MediaBody } from './media-body'
import type { MediaRequest } from './media-request'
import { encodingOf, mediaType, type TypedFile } from './media-type'
import { openFile } from './open-files'
import { askedRange } from './preview'
import { promisedBytes } from './promised'
import { recordAccess } from './record-access'

async function find({ kind, id }: MediaRequest): Promise<TypedFile> {
  const data: Recording =
    kind === 'recording'
      ? await telnyxRead('recordings.get', { params: { room_recording_id: id } })
      : await telnyxRead('compositions.get', { params: { room_composition_id: id } })
  const { download_url } = data
  if (!download_url) throw new ApiError('media_not_ready')
  return { ...data, id, download_url }
}

/** Maximum wait of a download for the names of its room and person, in ms. */
const namesWithinMs = 500

async function loadNames({ room_id, participant_id, session_id }: Recording): Promise<void> {
  const loaded = Promise.all([
    loadRooms([room_id]),
    loadPeople([{ id: participant_id, sessionId: session_id }]),
  ])
  await Promise.race([loaded, wait(namesWithinMs, undefined, { ref: false })])
}

const passedOn = ['content-range', 'accept-ranges', 'etag', 'last-modified']

/** Headers that Next drops from an answer; the front server restores them. */
function framing(media: Media, promised: number | null) {
  const encoding = encodingOf(media)
  return {
    ...(promised !== null && { 'x-roomwarden-content-length': String(promised) }),
    ...(encoding && { 'x-roomwarden-content-encoding': encoding }),
  }
}

function headersOf(media: Media, asked: MediaRequest, file: Recording, type: string) {
  const given = passedOn.flatMap((name) => {
    const value = media.headers[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  const words = {
    room: cachedRoom(file.room_id)?.name ?? null,
    context: cachedPerson(file.participant_id)?.context ?? null,
    startedAt: file.started_at ?? file.created_at,
    kind: file.type === 'audio' || file.type === 'video' ? file.type : asked.kind,
    id: asked.id,
  }
  const how = asked.download ? 'attachment' : 'inline'
  return {
    ...Object.fromEntries(given),
    'content-type': type,
    'content-disposition': disposition(how, fileName(words, type)),
    'cache-control': 'no-store, no-transform',
  }
}

/**
 * Streams a recording or composition from a link read for this request, and records the access
 * before the first byte is sent; requests for headers only are not recorded. Throws `not_found`,
 * `media_not_ready` while Telnyx is still making it, `rate_limited` if the user has too many files
 * open, or `upstream_*`.
 */
export async function streamMedia(admitted: Admitted, asked: MediaRequest): Promise<Answer> {
  const end = openFile(admitted.actor.userId)
  try {
    return await send(admitted, asked, end)
  } catch (error) {
    end()
    throw error
  }
}

async function send(admitted: Admitted, wanted: MediaRequest, end: () => void): Promise<Answer> {
  const file = await find(wanted)
  // Sound has no first picture, and the same bytes of it would be minutes of speech.
  const asked = file.type === 'audio' ? { ...wanted, preview: false } : wanted
  if (asked.download) await loadNames(file)
  const media = await openMedia(file.download_url, askedRange(asked), asked.signal)
  try {
    const promised = promisedBytes(media)
    const type = await mediaType(file, media, asked.kind, asked.signal)
    const { status } = media
    const isBare = asked.headOnly || status === 416
    const headers = {
      ...headersOf(media, asked, file, type),
      ...(status !== 416 && framing(media, promised)),
    }
    if (!isBare) await recordAccess(admitted, asked, media, file.duration_secs)
    if (!isBare)
      return { status, headers, body: new ReadableStream(new MediaBody(media, promised, end)) }
    media.close()
    end()
    return { status, headers, body: null }
  } catch (error) {
    media.close()
    throw error
  }
}

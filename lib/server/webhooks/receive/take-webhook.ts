import 'server-only'
import { peerOf } from '@/lib/server/auth/peer'
import { ApiError } from '@/lib/server/errors'
import { parseEvent } from './parse'
import { publicKeys } from '@/lib/server/telnyx/public-keys'
import { readRaw } from './read-raw'
import { receiveEvent, type Received } from './receive'
import { noteRefusal } from './refusals'
import { isSigned, readClaim } from './verify'

/** The bytes that Telnyx signed. Throws 404 without a public key, 401, 400 or 413. */
async function verifiedBody(request: Request): Promise<Buffer> {
  const peer = peerOf(request.headers)
  const refuse = (reason: string) => {
    noteRefusal(reason, peer)
    return new ApiError('unauthenticated', { detail: 'The signature is not valid.' })
  }
  const keys = publicKeys()
  if (keys.length === 0) {
    noteRefusal('no_public_key', peer)
    throw new ApiError('not_found', { detail: 'TELNYX_PUBLIC_KEY is not set: webhooks are off.' })
  }
  const claim = readClaim(request.headers, Date.now())
  if (typeof claim === 'string') throw refuse(claim)
  const body = await readRaw(request)
  if (!isSigned(claim, body, keys)) throw refuse('bad_signature')
  return body
}

/**
 * Takes one webhook of Telnyx: once this resolves, it is stored and applied. Throws an `ApiError`
 * if nothing is stored; Telnyx then sends it again.
 */
export async function takeWebhook(request: Request): Promise<Received> {
  const body = await verifiedBody(request)
  const event = readVerified(body, request)
  return receiveEvent(event, { body, headers: request.headers })
}

function readVerified(body: Buffer, request: Request) {
  try {
    return parseEvent(body)
  } catch (error) {
    noteRefusal('not_an_event', peerOf(request.headers))
    throw error
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { findClip } from '../media/find-clip'
import type { Simulator } from '../simulator'
import { jsonAnswer, type Answer } from './answer'
import { ApiError, forbidden, notFound } from './api-error'
import { deliver } from './deliver'
import { sliceRange } from './range'

/** Serves `/media/<id>` by a signed link. */
export function serveMedia(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  deliver(response, { kind: 'answer', answer: decide(simulator, request, url) })
}

function decide({ world, links }: Simulator, request: IncomingMessage, url: URL): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return jsonAnswer(405, { error: 'Media can only be read.' }, { allow: 'GET, HEAD' })
  }
  try {
    const id = url.pathname.slice('/media/'.length)
    if (!links.isValid(id, url.searchParams, world.clock.now())) {
      throw forbidden('This link has expired or was never signed.')
    }
    const clip = findClip(world, id)
    if (!clip) throw notFound()
    return sliceRange(clip, request.headers.range)
  } catch (error) {
    if (error instanceof ApiError) return error.toAnswer()
    throw error
  }
}

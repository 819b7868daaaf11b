import type { IncomingMessage, ServerResponse } from 'node:http'
import { ControlError } from '../control/control-error'
import type { Fields } from '../control/fields'
import { controlRoutes } from '../control/routes'
import type { Simulator } from '../simulator'
import { jsonAnswer, type Answer } from './answer'
import { deliver } from './deliver'
import { isLoopback } from './is-loopback'
import { isUuid } from './is-uuid'
import { readBody } from './read-body'

/** Serves one control request. A page in a browser cannot send the header by itself. */
export async function serveControl(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const text = await readBody(request)
  deliver(response, { kind: 'answer', answer: await decide(simulator, request, url, text) })
}

async function decide(
  simulator: Simulator,
  request: IncomingMessage,
  url: URL,
  text: string,
): Promise<Answer> {
  try {
    if (!isLoopback(request) || request.headers['x-sim'] !== '1') {
      throw new ControlError(403, 'Steering is for this machine, with the header x-sim: 1.')
    }
    simulator.catchUp()
    return jsonAnswer(200, await answer(simulator, request.method ?? 'GET', url, text))
  } catch (error) {
    if (error instanceof ControlError) return jsonAnswer(error.status, { error: error.message })
    throw error
  }
}

function answer(simulator: Simulator, method: string, url: URL, text: string): unknown {
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  const id = isUuid(last) ? last : ''
  const path = id ? url.pathname.replace(last, '{id}') : url.pathname.replace(/\/$/, '')
  const handler = controlRoutes[`${method} ${path}`]
  if (!handler) throw new ControlError(404, `There is no ${method} ${url.pathname}.`)
  return handler({ simulator, id, query: url.searchParams, fields: parseFields(text) })
}

function parseFields(text: string): Fields {
  if (text === '') return {}
  try {
    const fields: unknown = JSON.parse(text)
    if (typeof fields === 'object' && fields !== null) return fields as Fields
  } catch {
    // Reported below, as for a body that is not an object.
  }
  throw new ControlError(400, 'The body must be a JSON object.')
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { jsonAnswer } from './http/answer'
import { ApiError, notFound } from './http/api-error'
import { deliver } from './http/deliver'
import { serveApi } from './http/serve-api'
import { serveControl } from './http/serve-control'
import { serveMedia } from './http/serve-media'
import type { Simulator } from './simulator'

export function createSimulatorServer(simulator: Simulator): Server {
  return createServer((request, response) => {
    serve(simulator, request, response).catch((error: unknown) => fail(response, error))
  })
}

async function serve(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = parseUrl(request.url)
  if (url?.pathname.startsWith('/v2/')) return serveApi(simulator, request, response, url)
  if (url && /^\/__sim(\/|$)/.test(url.pathname)) {
    return serveControl(simulator, request, response, url)
  }
  if (url?.pathname.startsWith('/media/')) return serveMedia(simulator, request, response, url)
  deliver(response, { kind: 'answer', answer: notFound().toAnswer() })
}

function parseUrl(target: string | undefined): URL | null {
  const base = 'http://simulator'
  return target?.startsWith('/') && URL.canParse(target, base) ? new URL(target, base) : null
}

/** A bug of the simulator must not look like a fault that a test has set. */
function fail(response: ServerResponse, error: unknown): void {
  console.error('The simulator failed on a request:', error)
  if (response.headersSent || response.destroyed) return void response.destroy()
  const answer = jsonAnswer(500, {
    errors: [new ApiError(500, '10007', 'Unexpected error', 'A bug in the simulator.').toJSON()],
  })
  deliver(response, { kind: 'answer', answer })
}

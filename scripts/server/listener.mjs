import { randomBytes, randomUUID } from 'node:crypto'
import { errorTitle } from './errors.mjs'
import { contentSecurityPolicy } from './headers.mjs'
import { peerAddress } from './peer.mjs'
import { rewriteHeaders } from './request-headers.mjs'
import { inRequestScope } from './request-scope.mjs'
import { guardResponse } from './response.mjs'
import { createTurns } from './turns.mjs'
import { isApi, refuse, refuseHeaders } from './url-check.mjs'

/**
 * Handles every request before Next sees it.
 *
 * @param {{
 *   handle: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>,
 *   dev: boolean,
 *   trusted: import('node:net').BlockList,
 *   open: Set<import('node:http').ServerResponse>,
 *   stopping: () => boolean,
 *   checkRouterState: (state: string) => unknown,
 * }} options
 * @returns {import('node:http').RequestListener}
 */
export function createListener({ handle, dev, trusted, open, stopping, checkRouterState }) {
  const inTurn = createTurns()
  return (request, response) => {
    const { method = '', url: path = '' } = request
    const requestId = randomUUID()
    const nonce = randomBytes(18).toString('base64url')
    const policy = contentSecurityPolicy(nonce, dev)
    open.add(response)
    response.once('close', () => open.delete(response))
    guardResponse(response, { path, method, api: isApi(path), policy, requestId, stopping })
    rewriteHeaders(request, {
      'x-roomwarden-peer': peerOf(request, trusted),
      'x-roomwarden-url': path,
      'x-roomwarden-request-id': requestId,
      'x-nonce': nonce,
      'content-security-policy': policy,
    })
    const status = refuse(method, path) ?? refuseHeaders(request, checkRouterState)
    if (status !== undefined) answer(response, status)
    else inTurn(() => inRequestScope(begin))
    function begin() {
      handle(request, response).catch((error) => fail(response, requestId, error))
    }
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:net').BlockList} trusted
 */
function peerOf(request, trusted) {
  const forwardedFor = request.headers['x-forwarded-for']
  return peerAddress(request.socket.remoteAddress, forwardedFor?.toString(), trusted)
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function answer(response, status) {
  response.statusCode = status
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  if (status === 405) response.setHeader('allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS')
  response.end(`${errorTitle(status)}\n`)
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} requestId
 * @param {unknown} error
 */
function fail(response, requestId, error) {
  console.error(`Request ${requestId} failed:`, error)
  if (response.headersSent) response.destroy()
  else answer(response, 500)
}

import { errorBody, mustNotRetry } from './errors.mjs'
import { FORBIDDEN, cacheControl, securityHeaders } from './headers.mjs'

const OURS = 'x-roomwarden-'
const REPLACED = ['content-length', 'content-encoding', 'transfer-encoding', 'etag', 'vary']

/**
 * Makes every response carry our headers, whatever Next or a route set before, and replaces an error
 * below `/api` that is not JSON (Next's own 404, 405 and 500) by one that is. It acts when the head is
 * written, so streams are not held back.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {{ path: string, method: string, api: boolean, policy: string, requestId: string, stopping: () => boolean }} request
 */
export function guardResponse(response, request) {
  const writeHead = response.writeHead.bind(response)
  /** @type {(...args: any[]) => boolean} */
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  /** @type {string | false | undefined} */
  let replacement
  const decide = () => (replacement ??= replacementFor(response, request))

  response.writeHead = (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
    const [message, headers] = typeof rest[0] === 'string' ? rest : [undefined, rest[0]]
    response.statusCode = status
    setAll(response, headers)
    const body = decide()
    if (body !== false) becomeJson(response, body, request.method)
    setOurs(response, request)
    return typeof message === 'string' ? writeHead(status, message) : writeHead(status)
  }
  // Next flushes the head just before the first chunk; both may leave in one packet.
  response.flushHeaders = () => undefined
  response.write = (/** @type {any[]} */ ...args) => {
    if (response.headersSent ? !replacement : decide() === false) return write(...args)
    callBack(args)
    return true
  }
  response.end = (/** @type {any[]} */ ...args) => {
    const body = response.headersSent ? replacement : decide()
    if (typeof body !== 'string') return end(...args)
    callBack(args)
    return end(body)
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {{ api: boolean, method: string, requestId: string }} request
 */
function replacementFor(response, { api, method, requestId }) {
  const isJson = /\bjson\b/.test(String(response.getHeader('content-type')))
  if (!api || response.statusCode < 400 || isJson) return false
  return errorBody(response.statusCode, method, requestId)
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} body
 * @param {string} method
 */
function becomeJson(response, body, method) {
  for (const name of REPLACED) response.removeHeader(name)
  response.setHeader('content-type', 'application/json')
  response.setHeader('content-length', Buffer.byteLength(body))
  if (mustNotRetry(response.statusCode, method)) response.setHeader('x-should-retry', 'false')
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {{ path: string, policy: string, requestId: string, stopping: () => boolean }} request
 */
function setOurs(response, request) {
  putBack(response)
  for (const name of response.getHeaderNames()) {
    if (FORBIDDEN.test(name)) response.removeHeader(name)
  }
  const present = response.getHeader('cache-control')
  response.setHeader('cache-control', cacheControl(request.path, response.statusCode, present))
  for (const [name, value] of Object.entries(securityHeaders(request)))
    response.setHeader(name, value)
  if (request.stopping()) response.setHeader('connection', 'close')
}

/**
 * Next drops the length and the encoding of a route's response, because they may not fit its body. A
 * route that knows that they fit sends them under names of ours, and they are renamed here.
 *
 * @param {import('node:http').ServerResponse} response
 */
function putBack(response) {
  for (const name of ['content-length', 'content-encoding']) {
    const value = response.getHeader(`${OURS}${name}`)
    if (value !== undefined) response.setHeader(name, value)
  }
  for (const name of response.getHeaderNames()) {
    if (name.startsWith(OURS)) response.removeHeader(name)
  }
}

/**
 * Sets the headers in any form that `writeHead` takes: an object, a flat list, or a list of pairs.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} headers
 */
function setAll(response, headers) {
  if (Array.isArray(headers)) {
    const flat = headers.flat()
    for (let index = 0; index < flat.length; index += 2) {
      response.appendHeader(String(flat[index]), flat[index + 1])
    }
  } else {
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value !== undefined) response.setHeader(name, value)
    }
  }
}

/**
 * Streams wait for the callback of the chunk that is dropped, so it is called here.
 * @param {unknown[]} args
 */
function callBack(args) {
  const callback = args.findLast((arg) => typeof arg === 'function')
  if (typeof callback === 'function') process.nextTick(callback)
}

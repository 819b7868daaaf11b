import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { errorBody } from './errors.mjs'
import { contentSecurityPolicy, securityHeaders } from './headers.mjs'

/**
 * Answers on the bare connection and closes it. Node gives no response object for CONNECT and for
 * requests that its parser refuses.
 *
 * @param {import('node:stream').Duplex} socket
 * @param {number} status
 */
export function answerAndClose(socket, status) {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const requestId = randomUUID()
  const body = errorBody(status, 'GET', requestId)
  const headers = {
    ...securityHeaders({ policy: contentSecurityPolicy(requestId, false), requestId }),
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'))
}

/** @param {Error & { code?: string }} error of Node's HTTP parser */
export function statusOf(error) {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
}

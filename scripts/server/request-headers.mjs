/**
 * Headers that steer Next or that only this server may set. A request with one is not refused, but the
 * app never sees the header.
 */
const NOT_FROM_CLIENTS = [
  /^x-roomwarden-/,
  /^x-middleware-/,
  /^x-forwarded-/,
  /^x-(nonce|real-ip|request-id)$/,
  /^forwarded$/,
  /^content-security-policy(-report-only)?$/,
]

/**
 * Removes the headers that a client may not set, and adds ours.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {Record<string, string>} ours
 */
export function rewriteHeaders(request, ours) {
  const raw = []
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(index, index + 2)
    if (isFromClient(name)) raw.push(name, value)
    else delete request.headers[name.toLowerCase()]
  }
  request.rawHeaders = [...raw, ...Object.entries(ours).flat()]
  Object.assign(request.headers, ours)
}

/** @param {string} name */
function isFromClient(name) {
  return !NOT_FROM_CLIENTS.some((pattern) => pattern.test(name.toLowerCase()))
}

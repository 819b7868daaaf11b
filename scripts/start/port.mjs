import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Tries the address that the server will listen on, so that a taken port is found before anything is
 * installed or built.
 *
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('../environment.mjs').Fault | undefined>}
 */
export async function checkPort(host, port) {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
    return undefined
  } catch (error) {
    return fault(/** @type {NodeJS.ErrnoException} */ (error), host, port)
  }
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
function fault(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return { name: 'PORT', message: `${port} on ${host} is in use by another process` }
  }
  if (error.code === 'EACCES') return { name: 'PORT', message: `${port} needs more rights` }
  return { name: 'HOST', message: `cannot be listened on (${error.code})` }
}

import type { IncomingMessage } from 'node:http'

const peers = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const hosts = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

/** Requires both the peer and the host name to be this machine; the name keeps DNS rebinding out. */
export function isLoopback(request: IncomingMessage): boolean {
  return peers.test(request.socket.remoteAddress ?? '') && hosts.test(request.headers.host ?? '')
}

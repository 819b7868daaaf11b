import { BlockList, isIP } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/**
 * Whether a host name or address can only mean this machine.
 *
 * @param {string} host as in `HOST` or `URL.hostname`, IPv6 with or without brackets
 */
export function isLoopback(host) {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  const family = isIP(name)
  return family === 0 ? name === 'localhost' : loopback.check(name, family === 6 ? 'ipv6' : 'ipv4')
}

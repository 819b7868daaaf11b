import { BlockList, isIP } from 'node:net'

/**
 * Parses TRUST_PROXY into a list that addresses are checked against.
 *
 * @param {string} trustProxy checked addresses and CIDRs, separated by commas
 */
export function trustedProxies(trustProxy) {
  const trusted = new BlockList()
  for (const entry of trustProxy.split(',').filter(Boolean)) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(prefix), family)
  }
  return trusted
}

/**
 * The address of the client: the connection's own or, while that belongs to a trusted proxy, the one
 * that the proxy added to x-forwarded-for. Everything left of the first untrusted address is ignored,
 * because the client wrote it.
 *
 * @param {string | undefined} remoteAddress of the socket
 * @param {string | undefined} forwardedFor
 * @param {BlockList} trusted
 */
export function peerAddress(remoteAddress, forwardedFor, trusted) {
  const hops = (forwardedFor ?? '').split(',')
  let peer = normalise(remoteAddress ?? '') ?? 'unknown'
  while (hops.length > 0 && isTrusted(peer, trusted)) {
    const hop = normalise(hops.pop() ?? '')
    if (hop === undefined) break
    peer = hop
  }
  return peer
}

/** @param {string} address @param {BlockList} trusted */
function isTrusted(address, trusted) {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * A plain address from `1.2.3.4`, `1.2.3.4:567`, `[::1]:567` or the IPv4-mapped `::ffff:1.2.3.4`.
 *
 * @param {string} text
 */
function normalise(text) {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .replace(/%.*$/, '')
  return isIP(bare) === 0 ? undefined : bare
}

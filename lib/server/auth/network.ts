import 'server-only'
import ipaddr from 'ipaddr.js'

const groupsOfNetwork = 4

/**
 * The key by which tries from an address are counted: the address, or for IPv6 its /64, which one
 * household or server usually has.
 */
export function networkOf(peer: string): string {
  if (!ipaddr.isValid(peer)) return peer
  const address = ipaddr.process(peer)
  if (address instanceof ipaddr.IPv4) return address.toString()
  const groups = address.parts.slice(0, groupsOfNetwork).map((part) => part.toString(16))
  return `${groups.join(':')}::/64`
}

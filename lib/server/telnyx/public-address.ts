import 'server-only'
import { lookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses of this machine, its network, or nobody: RFC 6890 and later additions. */
const subnets: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** One list for each family: Node takes an IPv4 address for its IPv6 form as well. */
const reserved = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [address, prefix] of subnets) {
  const family = familyOf(address)
  reserved[family].addSubnet(address, prefix, family)
}

/** Whether an IP address, without brackets, is one of the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = familyOf(address)
  return isIP(address) !== 0 && !reserved[family].check(address, family)
}

/**
 * Resolves a host like `dns.lookup`, to public addresses only. It runs when the connection is made,
 * so that the name cannot resolve differently by then. Fails with `EPRIVATE` if none is left.
 */
export const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[] = []) => {
    const addresses = found.filter(({ address }) => isPublicAddress(address))
    const [first] = addresses
    if (error) callback(error, '')
    else if (!first)
      callback(Object.assign(new Error('no public address'), { code: 'EPRIVATE' }), '')
    else if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

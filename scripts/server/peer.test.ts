import { describe, expect, it } from 'vitest'
import { peerAddress, trustedProxies } from './peer.mjs'

const trusted = trustedProxies('10.0.0.0/8,::1,192.0.2.7')
const nobody = trustedProxies('')

describe('peerAddress', () => {
  it('believes nobody by default', () => {
    expect(peerAddress('10.0.0.1', '6.6.6.6', nobody)).toBe('10.0.0.1')
  })

  it('does not believe a stranger', () => {
    expect(peerAddress('203.0.113.5', '6.6.6.6', trusted)).toBe('203.0.113.5')
  })

  it('takes what a trusted proxy added, and not what the client wrote before it', () => {
    expect(peerAddress('10.0.0.1', '6.6.6.6, 203.0.113.5', trusted)).toBe('203.0.113.5')
  })

  it('walks through a chain of trusted proxies', () => {
    expect(peerAddress('::1', '6.6.6.6, 203.0.113.5, 192.0.2.7, 10.1.1.1', trusted)).toBe(
      '203.0.113.5',
    )
  })

  it('stays with the proxy when it added nothing', () => {
    expect(peerAddress('10.0.0.1', undefined, trusted)).toBe('10.0.0.1')
  })

  it('stops at what is not an address', () => {
    expect(peerAddress('10.0.0.1', '6.6.6.6, unknown', trusted)).toBe('10.0.0.1')
  })

  it.each([
    ['::ffff:203.0.113.5', '203.0.113.5'],
    ['203.0.113.5:4711', '203.0.113.5'],
    ['[2001:db8::1]:4711', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
  ])('reads %s', (written, address) => {
    expect(peerAddress('::ffff:10.0.0.1', written, trusted)).toBe(address)
  })
})

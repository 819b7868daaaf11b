import { expect, it } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from './headers.mjs'

function directives(policy: string) {
  return new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))
}

it('lets scripts and style elements run by nonce only', () => {
  const policy = directives(contentSecurityPolicy('abc', false))
  expect(policy.get('script-src')).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"])
  expect(policy.get('style-src-elem')).toEqual(["'self'", "'nonce-abc'"])
  expect(policy.get('connect-src')).toEqual(["'self'"])
})

it('names unsafe things for style attributes only', () => {
  const unsafe = [...directives(contentSecurityPolicy('abc', false))].filter(([, sources]) =>
    sources.some(
      (source) => source.includes('unsafe') || source === '*' || source.startsWith('http'),
    ),
  )
  expect(unsafe).toEqual([['style-src-attr', ["'unsafe-inline'"]]])
})

it('allows evaluation and web sockets in development', () => {
  const policy = directives(contentSecurityPolicy('abc', true))
  expect(policy.get('script-src')).toContain("'unsafe-eval'")
  expect(policy.get('connect-src')).toContain('ws:')
})

it('has every header of the list', () => {
  expect(Object.keys(securityHeaders({ policy: 'p', requestId: 'r' })).toSorted()).toEqual([
    'content-security-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'permissions-policy',
    'referrer-policy',
    'strict-transport-security',
    'x-content-type-options',
    'x-frame-options',
    'x-request-id',
  ])
})

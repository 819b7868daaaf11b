import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { isApi, refuse, refuseHeaders } from './url-check.mjs'

describe('refuse', () => {
  it.each([
    ['GET', '/'],
    ['HEAD', '/live?room=a%2Fb&q=100%'],
    ['GET', '/people/a%2Fb%20c'],
    ['GET', '/_next/static/chunks/%5Broot%5D.js'],
    ['POST', '/api/v2/rooms/2f4d/actions/kick'],
    ['DELETE', '/api/v2/rooms/2f4d?reason=a/b\\c'],
    ['POST', '/__nextjs_original-stack-frames'],
  ])('lets %s %s pass', (method, url) => {
    expect(refuse(method, url)).toBeUndefined()
  })

  it.each([
    'http://evil.test/',
    '*',
    '//evil.test/a',
    '/a//b',
    '/a\\b',
    '/a/../b',
    '/a/./b',
    '/a/%2e%2E/api/v2/rooms',
    '/%zz',
    '/%ff',
    '/a%00b',
    '/a%0ab',
    '/a#b',
    '/ä',
    '/api/v2/rooms/..%2f..%2fbalance',
    '/api/v2/rooms/a%5Cb',
    '/API/v2/rooms/a%2fb',
    '/%61pi/v2/rooms/a%2fb',
  ])('answers 400 to %s', (url) => {
    expect(refuse('GET', url)).toBe(400)
  })

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'get'])('answers 405 to the method %s', (method) => {
    expect(refuse(method, '/api/v2/rooms')).toBe(405)
  })

  it('answers 405 to anything but reading a page', () => {
    expect(refuse('POST', '/sign-in')).toBe(405)
  })

  it.each(['/_next/image', '/_next/image?url=/a', '/_next/%69mage/', '/_NEXT/image'])(
    'answers 404 to the image optimiser at %s',
    (url) => {
      expect(refuse('GET', url)).toBe(404)
    },
  )

  it('answers 414 above 8 KiB', () => {
    expect(refuse('GET', `/${'a'.repeat(8191)}`)).toBeUndefined()
    expect(refuse('GET', `/${'a'.repeat(8192)}`)).toBe(414)
  })
})

describe('isApi', () => {
  it.each(['/api', '/api/v2', '/api?x', '/%61pi/x', '//api/x', '\\api', '/api/%zz'])(
    '%s is',
    (url) => {
      expect(isApi(url)).toBe(true)
    },
  )

  it.each(['/', '/apis', '/a/api', '/live?x=/api/', '/%zz/api'])('%s is not', (url) => {
    expect(isApi(url)).toBe(false)
  })
})

describe('refuseHeaders', () => {
  const check = (state: string) => void JSON.parse(decodeURIComponent(state))
  const asked = (httpVersion: string, headers: object) =>
    refuseHeaders({ httpVersion, headers } as IncomingMessage, check)

  it('asks for a host, as HTTP/1.1 does', () => {
    expect(asked('1.1', {})).toBe(400)
    expect(asked('1.1', { host: 'a.test' })).toBeUndefined()
    expect(asked('1.0', {})).toBeUndefined()
  })

  it('answers 400 to a state of the router that Next would fail at', () => {
    const state = (text: string) => asked('1.1', { host: 'a', 'next-router-state-tree': text })
    expect(state('%5B%5D')).toBeUndefined()
    expect([state('%zz'), state('x'), state('')]).toEqual([400, 400, 400])
  })
})

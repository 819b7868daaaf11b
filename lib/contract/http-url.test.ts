import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostOf, isHttpUrl, unknownHost } from './http-url'

const bad = [
  '',
  'https://',
  'https:///secret',
  'https:secret',
  'http:\\\\secret',
  'https:// secret',
  'https://?key=secret',
  'https://user:secret@',
  'https://user:secret@/path',
  'hooks.example.test:8080/secret',
  'mailto:secret@hooks.example.test',
  'javascript:secret',
  '//hooks.example.test/secret',
  'secret',
  'https://hooks.example.test:99999/secret',
]

describe('a URL that cannot be sent to', () => {
  it.each([...bad, 'https://a.example/a b', ' https://a.example', 'https://a.example\n'])(
    '%j is refused',
    (url) => expect(isHttpUrl(url)).toBe(false),
  )

  it.each(bad)('%j shows nothing', (url) => expect(hostOf(url)).toBe(unknownHost))
})

it.each([
  ['https://user:secret@hooks.example.test:8443/video?key=1', 'hooks.example.test:8443'],
  ['  https://hooks.example.test/secret ', 'hooks.example.test'],
  ['HTTPS://HOOKS.EXAMPLE.TEST', 'hooks.example.test'],
  ['http://localhost:3000', 'localhost:3000'],
  ['http://[::1]:3000/', '[::1]:3000'],
])('of %j the host %j is shown', (url, host) => expect(hostOf(url)).toBe(host))

it('never shows anything but the host', () => {
  const part = fc.string({ unit: fc.constantFrom(...'secret:/\\?#@ %&.[]\n\t') })
  fc.assert(
    fc.property(part, part, (before, after) => {
      expect(hostOf(`${before}https://a.example/${after}zzz`)).not.toContain('zzz')
      expect(hostOf(`https://${before}@a.example?${after}`)).not.toContain('@')
    }),
  )
})

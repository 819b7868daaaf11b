import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeCallback, withFragment } from './safe-callback'

describe('safeCallback', () => {
  it.each(['/live', '/live?view=rows&order=longest', '/sessions/1abd2690#people', '/livery'])(
    'keeps %s',
    (path) => expect(safeCallback(path)).toBe(path),
  )

  it.each([
    undefined,
    '',
    'live',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/api/auth/signout',
    '/sign-in?callbackUrl=/live',
    '/set-up',
    '/invitation?token=x',
    '/reset?token=x',
  ])('goes home instead of to %j', (claimed) => expect(safeCallback(claimed)).toBe('/live'))

  it.each([
    ['/sessions/1', '#ana', '/sessions/1#ana'],
    ['/sessions/1?x=2', '', '/sessions/1?x=2'],
    ['/sessions/1#ben', '#ana', '/sessions/1#ben'],
  ])('carries %s and %j on as %s', (path, hash, whole) =>
    expect(withFragment(path, hash)).toBe(whole),
  )

  it('never leaves the origin', () => {
    const origin = 'https://rooms.example'
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '@',
      ':',
      '\t',
      '\n',
      '?',
      '#',
      'evil.example',
      '%2f',
    )
    fc.assert(
      fc.property(fc.array(piece), fc.string(), (pieces, rest) => {
        const path = withFragment(safeCallback(`/${pieces.join('')}${rest}`), `#${rest}`)
        return new URL(path, origin).origin === origin
      }),
    )
  })
})

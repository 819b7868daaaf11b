import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operations, pathParameters, type OperationName } from '@/lib/contract/operations'
import { ApiError } from '../errors'
import { buildUrl } from './url'

const runs = process.env.PROOF === 'full' ? 100_000 : 500
const base = new URL('https://api.telnyx.test/v2')
const id = '0b0f8a4e-6a51-4c7e-9c3e-2f1c6f0f6a11'
const names = Object.keys(operations) as OperationName[]

const hostile = fc.oneof(
  fc.uuid(),
  fc.uuid().map((uuid) => uuid.toUpperCase()),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '.',
    '..',
    '%2e%2e',
    '..%2f..%2fbalance',
    '../../balance',
    '//evil.test',
    '@',
  ),
  fc.tuple(fc.string({ unit: 'binary', maxLength: 6 }), fc.uuid()).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.uuid(),
      fc.constantFrom(
        '/',
        '/..',
        '%2f..',
        '?',
        '#',
        ';',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '\0',
        '\\',
        '\u2028',
      ),
    )
    .map((parts) => parts.join('')),
)
const hostileQuery = fc.array(
  fc.tuple(fc.string({ unit: 'binary' }), fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl())),
  { maxLength: 5 },
)

/** An independent check of UUIDs, not sharing the code's pattern. */
function isUuid(value: string): boolean {
  const parts = value.split('-')
  const isHex = [...parts.join('')].every((digit) => '0123456789abcdefABCDEF'.includes(digit))
  return isHex && parts.map((part) => part.length).join() === '8,4,4,4,12'
}

function urlOrError(name: OperationName, params: Record<string, string>, query: URLSearchParams) {
  try {
    return buildUrl(base, name, params, query)
  } catch (thrown) {
    return thrown
  }
}

describe('buildUrl', () => {
  it('puts ids into the template and the query behind it', () => {
    const query = new URLSearchParams({ 'filter[active]': 'true' })
    expect(buildUrl(base, 'rooms.listSessions', { room_id: id }, query).href).toBe(
      `https://api.telnyx.test/v2/rooms/${id}/sessions?filter%5Bactive%5D=true`,
    )
  })

  it('keeps a base path with a slash at its end and without any', () => {
    expect(buildUrl(new URL('http://127.0.0.1:9/'), 'rooms.list').href).toBe(
      'http://127.0.0.1:9/rooms',
    )
    expect(buildUrl(new URL('http://127.0.0.1:9/a/v2/'), 'rooms.list').href).toBe(
      'http://127.0.0.1:9/a/v2/rooms',
    )
  })

  it('names the id that is missing', () => {
    const error = urlOrError('rooms.get', {}, new URLSearchParams())
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      key: 'invalid_id',
      details: { source: { parameter: 'room_id' } },
    })
  })

  it('cannot be bent by any id or query', { timeout: 300_000 }, () => {
    let built = 0
    const property = fc.property(
      fc.constantFrom(...names),
      hostile,
      hostileQuery,
      (name, value, pairs) => {
        const parameters = pathParameters(operations[name].path)
        const params = Object.fromEntries(parameters.map((parameter) => [parameter, value]))
        const query = new URLSearchParams(pairs)
        const result = urlOrError(name, params, query)
        if (parameters.length > 0 && !isUuid(value)) {
          expect(result).toBeInstanceOf(ApiError)
          expect(result).toMatchObject({ key: 'invalid_id', status: 400 })
          return
        }
        if (!(result instanceof URL)) throw result
        const path = operations[name].path.replace(/\{.*?\}/, value)
        expect(result.origin + result.pathname).toBe(`https://api.telnyx.test/v2${path}`)
        expect(result.hash + result.username + result.password).toBe('')
        expect([...result.searchParams]).toEqual([...query])
        built += 1
      },
    )
    fc.assert(property, { numRuns: runs })
    expect(built).toBeGreaterThan(runs / 10)
    console.info(`S3 client: ${runs} hostile inputs, ${built} URLs, 0 outside the templates`)
  })
})

import { describe, expect, it } from 'vitest'
import { participantsAction } from '@/lib/contract/schemas/bodies'
import { operationSchemas } from '@/lib/contract/schemas/operations'
import { ApiError } from '@/lib/server/errors'
import { parseBody, parseParams, parseQuery } from './parse'

const id = '0CCC7B54-4df3-4bca-a65a-3da1ecc777f0'

function failure(run: () => unknown): ApiError {
  try {
    run()
  } catch (error) {
    if (error instanceof ApiError) return error
  }
  throw new Error('it was accepted')
}

const query = (text: string) =>
  parseQuery(new URLSearchParams(text), operationSchemas['sessions.list'].query)

const body = (value: unknown) => parseBody(value, participantsAction)

describe('parseParams', () => {
  it('accepts UUIDs and writes them in lower case', () => {
    expect(parseParams({ room_id: id })).toEqual({ room_id: id.toLowerCase() })
  })

  it.each(['../../balance', '', 'me', `${id}/..`, `${id}\n`])('refuses %j', (value) => {
    expect(failure(() => parseParams({ room_id: value })).key).toBe('invalid_id')
  })
})

describe('parseQuery', () => {
  it("takes the SDK's bracket form", () => {
    const sent = 'filter%5Bdate_created_at%5D%5Bgte%5D=2026-01-01&page%5Bsize%5D=250'
    expect(query(sent)).toEqual({
      'filter[date_created_at][gte]': '2026-01-01',
      'page[size]': '250',
    })
  })

  it('names an unknown parameter', () => {
    const error = failure(() => query('filter[name]=x&sort=asc'))
    expect(error.key).toBe('unknown_parameter')
    expect(error.status).toBe(400)
    expect(error.details.source).toEqual({ parameter: 'filter[name]' })
    expect(error.details.more).toEqual([expect.objectContaining({ source: { parameter: 'sort' } })])
  })

  it.each([
    'page[size]=251',
    'page[number]=0',
    'page[size]=1e2',
    'filter[active]=yes',
    'filter[date_created_at][gte]=2026-02-30',
    'filter[room_id]=1',
    'filter[active]=true&filter[active]=false',
  ])('refuses %s', (text) => {
    expect(failure(() => query(text)).key).toBe('invalid_parameter')
  })
})

describe('parseBody', () => {
  it('accepts people by id and a reason', () => {
    expect(body({ participants: [id], reason: 'spam' })).toEqual({
      participants: [id],
      reason: 'spam',
    })
  })

  it.each([
    [{}, 'invalid_body'],
    [undefined, 'invalid_body'],
    [{ participants: [] }, 'invalid_body'],
    [{ participants: 'everybody' }, 'invalid_body'],
    [{ participants: ['x'] }, 'invalid_body'],
    [{ participants: 'all', role: 'admin' }, 'invalid_body'],
    [{ participants: 'all', reason: 'x'.repeat(501) }, 'invalid_body'],
    [{ participants: 'all', reason: 'a\0b' }, 'invalid_body'],
    [{ participants: 'all', reason: '\ud800' }, 'invalid_body'],
    [[], 'invalid_body'],
  ])('refuses %j with 422', (value, key) => {
    const error = failure(() => body(value))
    expect([error.key, error.status]).toEqual([key, 422])
  })

  it('points at the field at fault', () => {
    const error = failure(() => body({ participants: 'all', rea_son: 'x' }))
    expect(error.details.source).toEqual({ pointer: '/rea_son' })
  })
})

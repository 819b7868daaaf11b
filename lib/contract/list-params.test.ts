import { expect, it } from 'vitest'
import { pickListParams, toSearch } from './list-params'

const known = ['status', 'page'] as const

it('keeps the parameters that the list knows, in the list’s order', () => {
  const expected = { status: 'completed', page: '2' }
  expect(pickListParams(new URLSearchParams('page=2&utm=x&status=completed'), known)).toEqual(
    expected,
  )
  const asNext = { page: ['2'], status: 'completed', other: undefined }
  expect(JSON.stringify(pickListParams(asNext, known))).toBe(JSON.stringify(expected))
})

it('leaves out what is empty', () => {
  expect(pickListParams({ status: '', page: undefined }, known)).toEqual({})
  expect(toSearch({})).toBe('')
  expect(toSearch({ q: 'Ana & Ben' })).toBe('?q=Ana+%26+Ben')
})

it('keeps several values of one parameter, in and out of an address', () => {
  const params = pickListParams(new URLSearchParams('status=a&status=b'), known)
  expect(params).toEqual({ status: 'a\nb' })
  expect(pickListParams({ status: ['a', 'b'] }, known)).toEqual(params)
  expect(toSearch(params)).toBe('?status=a&status=b')
})

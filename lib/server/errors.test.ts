import { expect, it, vi } from 'vitest'
import { ApiError, isApiError, toApiError } from './errors'

it('knows an error that another copy of the module has made', async () => {
  vi.resetModules()
  const other = await import('./errors')
  const error = new other.ApiError('rate_limited', { retryAfterSecs: 5 })
  expect(error).not.toBeInstanceOf(ApiError)
  expect(isApiError(error)).toBe(true)
  expect(toApiError(error)).toMatchObject({ key: 'rate_limited', details: { retryAfterSecs: 5 } })
})

it('takes nothing else for one', () => {
  expect(isApiError(new Error('rate_limited'))).toBe(false)
  expect(isApiError({ name: 'ApiError' })).toBe(false)
  expect(toApiError('a string').key).toBe('internal')
})

import { expect, it } from 'vitest'
import { readResult } from './sign-in'

it.each([
  [null, 'signedIn'],
  ['CredentialsSignin', 'refused'],
  ['TooManyTries', 'tooMany'],
  ['Configuration', 'unavailable'],
] as const)('reads %s as %s', (error, result) => {
  expect(readResult(error)).toBe(result)
})

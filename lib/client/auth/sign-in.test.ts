import { expect, it } from 'vitest'
import { readFailure, readResult } from './sign-in'

it.each([
  [null, 'signedIn'],
  ['CredentialsSignin', 'refused'],
  ['TooManyTries', 'tooMany'],
  ['Configuration', 'unavailable'],
] as const)('reads %s as %s', (error, result) => {
  expect(readResult(error)).toBe(result)
})

it.each([
  ['too_many_tries', 'tooManyHere'],
  ['busy', 'busy'],
  ['network', 'network'],
  ['audit_unavailable', 'unavailable'],
] as const)('reads the error %s as %s', (key, result) => {
  expect(readFailure(key)).toBe(result)
})

import { ApiFailure } from '../api-failure'
import { authFetch } from './auth-fetch'

/**
 * `tooMany`: for the account; `tooManyHere`: from the address; `busy`: the server has too many
 * checks. `unavailable`: the server could not check; `network`: it was not reached.
 */
export type SignInResult =
  'signedIn' | 'refused' | 'tooMany' | 'tooManyHere' | 'busy' | 'unavailable' | 'network'

/** Tries an e-mail address and a password with next-auth's provider `credentials`. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  try {
    const url = await authFetch('callback/credentials', { email, password, callbackUrl: '/' })
    return readResult(url.searchParams.get('error'))
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure
    return readFailure(failure.key)
  }
}

/** next-auth puts the error into the URL it would redirect to. */
export function readResult(error: string | null): SignInResult {
  if (error === null) return 'signedIn'
  if (error === 'CredentialsSignin') return 'refused'
  return error === 'TooManyTries' ? 'tooMany' : 'unavailable'
}

/** The server answers with its own error if it made no check. */
export function readFailure(key: ApiFailure['key']): SignInResult {
  if (key === 'too_many_tries') return 'tooManyHere'
  return key === 'network' || key === 'busy' ? key : 'unavailable'
}

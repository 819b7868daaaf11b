import { ApiFailure } from '../api-failure'
import { authFetch } from './auth-fetch'

/**
 * `tooMany`: for the account; `tooManyHere`: from the address; `busy`: more than the server can
 * check. `unavailable`: the server answered, but could not check; `network`: it was not reached.
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

/** next-auth puts what went wrong into the URL it would go to. */
export function readResult(error: string | null): SignInResult {
  if (error === null) return 'signedIn'
  if (error === 'CredentialsSignin') return 'refused'
  return error === 'TooManyTries' ? 'tooMany' : 'unavailable'
}

/** The server answers with an error of its own where it made no check at all. */
export function readFailure(key: ApiFailure['key']): SignInResult {
  if (key === 'too_many_tries') return 'tooManyHere'
  return key === 'network' || key === 'busy' ? key : 'unavailable'
}

import { signInPath } from '@/lib/contract/routes'
import { authFetch } from './auth-fetch'

/** Ends this browser's session on the server. */
export async function signOut(): Promise<void> {
  await authFetch('signout', { callbackUrl: signInPath() })
}

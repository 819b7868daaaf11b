export type SignedInUser = { name: string; email: string }

/** The user that this browser is signed in as, or null. Rejects if the server is not reached. */
export async function signedInUser(): Promise<SignedInUser | null> {
  const response = await fetch('/api/auth/session', { cache: 'no-store' })
  const session: { user?: { name?: string | null; email?: string | null } } = await response.json()
  const { name, email } = session.user ?? {}
  return email ? { name: name ?? email, email } : null
}

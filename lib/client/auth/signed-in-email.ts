/** The e-mail address that this browser is signed in with now, or null. */
export async function signedInEmail(): Promise<string | null> {
  const response = await fetch('/api/auth/session', { cache: 'no-store' })
  const session: { user?: { email?: string | null } } = await response.json()
  return session.user?.email ?? null
}

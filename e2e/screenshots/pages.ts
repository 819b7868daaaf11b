import type { SignedIn } from '@/e2e/harness/sign-in'

export type Page = {
  /** Names the picture. */
  name: string
  /** Null for a page that is seen before signing in. */
  role: 'viewer' | 'support' | 'moderator' | 'admin' | null
  /** The path, asked for with the rights of `role` where it depends on what there is. */
  path: (user: SignedIn) => string | Promise<string>
}

/** Every page that is photographed and checked for violations of the content security policy. */
export const pages: Page[] = [
  { name: 'sign-in', role: null, path: () => '/sign-in' },
  { name: 'not-found', role: 'moderator', path: () => '/nowhere' },
  { name: 'live', role: 'moderator', path: () => '/live' },
  { name: 'session', role: 'moderator', path: firstLiveSession },
]

async function firstLiveSession(user: SignedIn): Promise<string> {
  const answer = await user.fetch('/api/v2/room_sessions?filter[active]=true')
  const { data } = (await answer.json()) as { data?: { id: string }[] }
  const [session] = data ?? []
  if (!session) throw new Error(`no session is live (${answer.status})`)
  return `/sessions/${session.id}`
}

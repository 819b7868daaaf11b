import { setTimeout as pause } from 'node:timers/promises'
import type { SignedIn } from '@/e2e/harness/sign-in'
import type { LiveSession, SessionAnswer } from '@/lib/contract/live'
import { newCompositionPath } from '@/lib/contract/routes'
import { presetLayout } from '@/lib/contract/studio/presets'
import { layoutText } from '@/lib/contract/studio/saved-layout'
import type { Participant } from '@/lib/contract/telnyx'

export type Page = {
  /** The picture's file name. */
  name: string
  /** Null for a page that is shown before signing in. */
  role: 'viewer' | 'support' | 'moderator' | 'admin' | null
  /** A path, or a function that finds one with the rights of `role`. */
  path: (user: SignedIn) => string | Promise<string>
}

/** Every page that is photographed and checked for violations of the content security policy. */
export const pages: Page[] = [
  { name: 'sign-in', role: null, path: () => '/sign-in' },
  { name: 'not-found', role: 'moderator', path: () => '/nowhere' },
  { name: 'overview', role: 'support', path: () => '/overview' },
  { name: 'live', role: 'moderator', path: () => '/live' },
  { name: 'live-rows', role: 'moderator', path: () => '/live?view=rows' },
  { name: 'session', role: 'moderator', path: sessionWithReceipts },
  { name: 'search', role: 'support', path: () => '/search?q=ana' },
  { name: 'recordings', role: 'admin', path: () => '/recordings' },
  { name: 'recordings-playing', role: 'support', path: aRecordingBesideTheList },
  { name: 'sessions', role: 'support', path: () => '/sessions' },
  { name: 'people', role: 'support', path: () => '/people' },
  { name: 'visits', role: 'support', path: () => '/people/visits' },
  { name: 'person', role: 'support', path: personInside },
  { name: 'rooms', role: 'support', path: () => '/rooms' },
  { name: 'new-room', role: 'admin', path: () => '/rooms?new=1' },
  { name: 'room', role: 'admin', path: liveRoomPath },
  { name: 'session-ended', role: 'support', path: recordedSession },
  { name: 'cases', role: 'support', path: () => '/cases' },
  { name: 'audit', role: 'moderator', path: () => '/audit' },
  { name: 'tokens', role: 'moderator', path: () => '/settings/tokens' },
  { name: 'compositions', role: 'support', path: () => '/compositions' },
  { name: 'composition', role: 'support', path: finishedComposition },
  { name: 'studio', role: 'support', path: speakerAndStrip },
  { name: 'profile', role: 'moderator', path: () => '/settings/profile' },
  { name: 'rights', role: 'moderator', path: () => '/settings/rights' },
  { name: 'users', role: 'admin', path: () => '/settings/users' },
  { name: 'user', role: 'admin', path: aModerator },
  { name: 'join-link', role: 'admin', path: () => '/settings/join-link' },
  { name: 'reasons', role: 'admin', path: () => '/settings/reasons' },
  { name: 'identity', role: 'admin', path: () => '/settings/identity' },
  { name: 'telnyx', role: 'admin', path: () => '/settings/telnyx' },
  { name: 'copy', role: 'admin', path: () => '/settings/copy' },
  { name: 'design', role: 'viewer', path: () => '/design' },
  { name: 'webhooks', role: 'admin', path: () => '/settings/webhooks' },
  { name: 'link-refused', role: null, path: () => '/invitation?token=none' },
]

async function finishedComposition(user: SignedIn): Promise<string> {
  const listed = await user.fetch('/api/v2/room_compositions?filter[status]=completed')
  const [done] = ((await listed.json()) as { data: { id: string }[] }).data
  if (!done) throw new Error(`no composition is completed (${listed.status})`)
  return `/compositions/${done.id}`
}

async function aRecordingBesideTheList(user: SignedIn): Promise<string> {
  const listed = await user.fetch('/api/directory/recordings?type=video&state=completed')
  const { data } = (await listed.json()) as { data: { id: string }[] }
  return `/recordings?type=video&state=completed&open=${data[0]?.id}`
}

/** The id of a named person who is in a room now. */
async function personInside(user: SignedIn): Promise<string> {
  const listed = await user.fetch(
    '/api/v2/room_sessions?filter[active]=true&include_participants=true',
  )
  const sessions = ((await listed.json()) as { data: { participants: Participant[] }[] }).data
  const person = sessions
    .flatMap(({ participants }) => participants)
    .find(({ context, left_at }) => context?.startsWith('{') && !left_at)
  return person?.id ? `/people/${person.id}` : '/people'
}

/** A session that fits on one screen, with somebody muted and somebody kicked. */
async function sessionWithReceipts(user: SignedIn): Promise<string> {
  // Reads Telnyx itself, because the shared snapshot may be a moment old.
  const listed = await user.fetch('/api/v2/room_sessions?filter[active]=true&page[size]=250')
  const ids = ((await listed.json()) as { data: { id: string }[] }).data.map(({ id }) => id)
  const answers = await Promise.all(ids.map((id) => readSession(user, id)))
  const session = answers
    .map(({ data }) => data.session)
    .filter(({ people }) => people.length < 16)
    .sort((a, b) => b.people.length - a.people.length)[0]
  if (!session) throw new Error(`no session is live (${listed.status})`)
  await act(user, session, 'mute', 1)
  await act(user, session, 'kick', 3)
  await untilProved(user, session)
  return `/sessions/${session.id}`
}

/** A session that has ended, with recordings to play. */
async function recordedSession(user: SignedIn): Promise<string> {
  const listed = await user.fetch('/api/v2/room_recordings?filter[status]=completed&page[size]=250')
  const { data } = (await listed.json()) as { data: { session_id: string }[] }
  for (const id of new Set(data.map(({ session_id }) => session_id))) {
    const { session } = (await readSession(user, id)).data
    if (!session.active && session.people.length < 12) return `/sessions/${id}`
  }
  throw new Error(`no session with recordings is over (${listed.status})`)
}

/** The studio with a recorded session, in a layout of two regions. */
async function speakerAndStrip(user: SignedIn): Promise<string> {
  const session = (await recordedSession(user)).slice('/sessions/'.length)
  const film = { width: 1280, height: 720, sound: true }
  return newCompositionPath({ session, layout: layoutText(presetLayout('speaker', film, [])) })
}

async function aModerator(user: SignedIn): Promise<string> {
  const listed = await user.fetch('/api/users')
  const { data } = (await listed.json()) as { data: { id: string; role: string }[] }
  return `/settings/users/${data.find(({ role }) => role === 'moderator')?.id}`
}

async function act(user: SignedIn, session: LiveSession, name: string, index: number) {
  const inside = session.people.filter(({ leftAt }) => !leftAt)
  const person = inside.sort((a, b) => (a.joinedAt ?? '').localeCompare(b.joinedAt ?? ''))[index]
  if (!person) return
  await user.fetch(`/api/v2/room_sessions/${session.id}/actions/${name}`, {
    method: 'POST',
    body: JSON.stringify({ participants: [person.id], reason: 'Disruption' }),
  })
}

/** The picture shows the proof, for which the server needs one or two polls. */
async function untilProved(user: SignedIn, { id }: LiveSession): Promise<void> {
  const { data } = await readSession(user, id)
  const kick = data.receipts.find((receipt) => receipt.act === 'kick')
  if (kick?.state !== 'accepted') return
  await pause(200)
  await untilProved(user, { ...data.session })
}

async function readSession(user: SignedIn, id: string): Promise<SessionAnswer> {
  const answer = await user.fetch(`/api/directory/sessions/${id}`)
  return (await answer.json()) as SessionAnswer
}

/** The page of a room with participants in it. */
async function liveRoomPath(user: SignedIn): Promise<string> {
  const listed = await user.fetch('/api/v2/room_sessions?filter[active]=true&page[size]=1')
  const { data } = (await listed.json()) as { data: { room_id: string }[] }
  return `/rooms/${data[0]?.room_id ?? ''}`
}

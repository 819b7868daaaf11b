import { queryOptions } from '@tanstack/react-query'
import type {
  BrowserList,
  PasswordChanged,
  PreferenceChange,
  Profile,
  ProfileAnswer,
  SignedOutBrowsers,
} from '@/lib/contract/profile'
import { apiFetch, type ApiRequest } from '../api-fetch'

/** The profile and preferences of the signed-in user. */
export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: async ({ signal }) =>
    (await apiFetch<ProfileAnswer>('/api/profile', { signal })).body.data,
})

/** The browsers in which they are signed in. */
export const browsersQuery = queryOptions({
  queryKey: ['profile', 'sessions'],
  queryFn: async ({ signal }) =>
    (await apiFetch<BrowserList>('/api/profile/sessions', { signal })).body.data,
})

async function change<Body>(path: string, request: ApiRequest): Promise<Body> {
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<Body>(`/api/profile${path}`, { ...request, idempotencyKey })).body
}

export async function rename(name: string): Promise<Profile> {
  return (await change<ProfileAnswer>('', { method: 'PATCH', body: { name } })).data
}

export async function changePreferences(body: PreferenceChange): Promise<Profile> {
  return (await change<ProfileAnswer>('/preferences', { method: 'PATCH', body })).data
}

/** Resolves with the numbers of ended sessions and tokens. */
export async function changePassword(body: {
  current: string
  new: string
}): Promise<PasswordChanged['data']> {
  return (await change<PasswordChanged>('/password', { method: 'POST', body })).data
}

export async function signOutBrowser(id: string): Promise<void> {
  await change(`/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

export async function signOutOthers(): Promise<number> {
  return (await change<SignedOutBrowsers>('/sessions', { method: 'DELETE' })).data.ended
}

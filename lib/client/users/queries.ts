import { queryOptions } from '@tanstack/react-query'
import type { Role } from '@/lib/contract/roles'
import type {
  InvitationList,
  NewInvitation,
  NewReset,
  OneTimeLink,
  UserDetails,
  UserList,
} from '@/lib/contract/users'
import { apiFetch } from '../api-fetch'

/** Everybody with an account. */
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async ({ signal }) => (await apiFetch<UserList>('/api/users', { signal })).body.data,
})

/** One of them, with their browsers. */
export function userQuery(id: string) {
  return queryOptions({
    queryKey: ['users', id],
    queryFn: async ({ signal }) => (await apiFetch<UserDetails>(path(id), { signal })).body.data,
  })
}

/** Invitations that can still be accepted. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async ({ signal }) =>
    (await apiFetch<InvitationList>('/api/invitations', { signal })).body.data,
})

const path = (id: string) => `/api/users/${encodeURIComponent(id)}`

async function change<Body>(
  url: string,
  method: 'POST' | 'PATCH' | 'DELETE',
  body?: unknown,
): Promise<Body> {
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<Body>(url, { method, body, idempotencyKey })).body
}

export async function changeRole(id: string, role: Role): Promise<UserDetails['data']> {
  return (await change<UserDetails>(path(id), 'PATCH', { role })).data
}

export async function disableUser(id: string): Promise<UserDetails['data']> {
  return (await change<UserDetails>(`${path(id)}/disable`, 'POST')).data
}

export async function enableUser(id: string): Promise<UserDetails['data']> {
  return (await change<UserDetails>(`${path(id)}/enable`, 'POST')).data
}

export async function signOutEverywhere(id: string): Promise<void> {
  await change(`${path(id)}/sign-out`, 'POST')
}

/** The link is visible in this answer only. */
export async function issueReset(id: string): Promise<OneTimeLink> {
  return (await change<NewReset>(`${path(id)}/reset`, 'POST')).data
}

export type InvitationRequest = { email: string; name: string; role: Role }

/** The link is visible in this answer only. */
export async function invite(body: InvitationRequest): Promise<NewInvitation['data']> {
  return (await change<NewInvitation>('/api/invitations', 'POST', body)).data
}

export async function withdrawInvitation(id: string): Promise<void> {
  await change(`/api/invitations/${encodeURIComponent(id)}`, 'DELETE')
}

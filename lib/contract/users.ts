import { roles, type Role } from './roles'

/**
 * Names that read as the product's or a role's, in all languages of the pages: no user can have
 * one.
 */
export const reservedNames: readonly string[] = [
  ...[...roles, 'Administrator', 'Roomwarden', 'System', 'Telnyx'],
  ...['查看者', '客服', '监管员', '管理员', '系统', '系统管理员'],
]

/** A user's account as administrators see it. */
export type UserSummary = {
  id: string
  name: string
  email: string
  role: Role
  /** Null for users who may sign in. */
  disabled_at: string | null
  created_at: string
  /** The user's last input in any browser; null before the first sign-in. */
  last_seen_at: string | null
  /** The number of signed-in browsers. */
  sessions: number
}

/** `GET /api/users` → 200, by name. */
export type UserList = { data: UserSummary[] }

/** A signed-in browser. */
export type SignedInBrowser = {
  id: string
  /** The browser of this request. */
  current: boolean
  signed_in_at: string
  last_input_at: string
  expires_at: string
  address: string | null
  agent: string | null
}

/** `GET /api/users/{id}` → 200 */
export type UserDetails = {
  data: UserSummary & {
    browsers: SignedInBrowser[]
    /** Personal tokens that are neither revoked nor expired. */
    tokens: number
    /** When the user's open reset link expires; null if there is none. */
    reset_expires_at: string | null
    /** Whether there is no other administrator. */
    last_administrator: boolean
  }
}

/** An invitation that is not accepted yet; after `expires_at` it is void. */
export type Invitation = {
  id: string
  email: string
  name: string
  role: Role
  invited_by: string | null
  created_at: string
  expires_at: string
}

/** `GET /api/invitations` → 200, newest first. */
export type InvitationList = { data: Invitation[] }

/** A single-use link, returned only once: whoever has it may choose a password. */
export type OneTimeLink = { url: string; expires_at: string }

/** `POST /api/invitations` → 201 */
export type NewInvitation = { data: Invitation & OneTimeLink }

/** `POST /api/users/{id}/reset` → 201 */
export type NewReset = { data: OneTimeLink }

/** `POST /api/invitations/accept`, `POST /api/resets/accept` → 200: who can sign in now. */
export type Accepted = { data: { email: string } }

/** Hours for which an invitation or a reset link is valid. */
export const linkHours = 24

/** Minimum length of a password. */
export const shortestPassword = 12

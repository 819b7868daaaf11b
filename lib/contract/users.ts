import { roles, type Role } from './roles'

/**
 * Names that would pass for the product's or a role's, as pages write them in their languages: no
 * user can have one that reads so.
 */
export const reservedNames: readonly string[] = [
  ...[...roles, 'Administrator', 'Roomwarden', 'System', 'Telnyx'],
  ...['查看者', '客服', '监管员', '管理员', '系统', '系统管理员'],
]

/** Somebody with an account, as administrators see them. */
export type UserSummary = {
  id: string
  name: string
  email: string
  role: Role
  /** Null for those who may sign in. */
  disabled_at: string | null
  created_at: string
  /** The last input of theirs in any browser; null if they never signed in. */
  last_seen_at: string | null
  /** Browsers that are signed in now. */
  sessions: number
}

/** `GET /api/users` → 200, by name. */
export type UserList = { data: UserSummary[] }

/** A browser that is signed in. */
export type SignedInBrowser = {
  id: string
  /** The one that asks. */
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
    /** Until when a reset link of theirs can be used; null if there is none. */
    reset_expires_at: string | null
    /** Whether nobody else could administrate. */
    last_administrator: boolean
  }
}

/** An invitation that nobody has accepted; past `expires_at` it is worth nothing. */
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

/** The one sight of a link that works once: whoever holds it may choose a password. */
export type OneTimeLink = { url: string; expires_at: string }

/** `POST /api/invitations` → 201 */
export type NewInvitation = { data: Invitation & OneTimeLink }

/** `POST /api/users/{id}/reset` → 201 */
export type NewReset = { data: OneTimeLink }

/** `POST /api/invitations/accept`, `POST /api/resets/accept` → 200: who can sign in now. */
export type Accepted = { data: { email: string } }

/** Hours for which an invitation or a reset link is valid. */
export const linkHours = 24

/** The shortest password that is taken. */
export const shortestPassword = 12

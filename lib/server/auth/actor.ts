import 'server-only'
import type { Role } from '@/lib/contract/roles'

/** The authenticated user or token of one request. */
export type Actor = {
  userId: string
  name: string
  email: string
  /** The effective role: for a token the lower of its own and its owner's. */
  role: Role
  via: 'cookie' | 'token'
  /** The row of the signed-in browser; null for a token. */
  userSessionId: string | null
  tokenId: string | null
}

import type { Role } from './roles'

/** A personal token as listed; the token itself is shown once, when it is created. */
export type TokenSummary = {
  id: string
  name: string
  role: Role
  /** The last four characters, to tell tokens apart. */
  hint: string
  created_at: string
  expires_at: string
  last_used_at: string | null
  last_used_from: string | null
}

/** Maximum valid tokens of one user. */
export const maxTokens = 20

/** `POST /api/tokens` → 201 */
export type NewToken = { data: TokenSummary & { token: string } }

/** `GET /api/tokens`, `GET /api/users/{id}/tokens` → 200 */
export type TokenList = { data: TokenSummary[] }

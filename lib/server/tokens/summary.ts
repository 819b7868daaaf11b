import 'server-only'
import type { TokenSummary } from '@/lib/contract/tokens'
import type { personalTokens } from '@/lib/server/db/schema'

/** A token's public form, without the secret. */
export function toSummary(row: typeof personalTokens.$inferSelect): TokenSummary {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    hint: row.hint,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    last_used_from: row.lastUsedFrom,
  }
}

import 'server-only'
import type { BanTokens } from '@/lib/contract/bans'
import { database } from '@/lib/server/db/client'
import { tokensUntil } from './tokens-until'

/** Until when a person banned now could still join with an earlier token; see `tokensUntil`. */
export async function readTokens(roomId: string | null): Promise<{ data: BanTokens }> {
  const until = await tokensUntil(await database(), roomId)
  return { data: { tokens_until: until && new Date(until).toISOString() } }
}

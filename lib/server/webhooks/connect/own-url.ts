import 'server-only'
import { hostOf, unknownHost } from '@/lib/contract/http-url'
import { webhookPath } from '@/lib/contract/webhooks'
import { env } from '@/lib/server/env'

/** Our URL, as it is set in the rooms whose events come here. */
export function ownWebhookUrl(): string {
  return new URL(webhookPath, env().NEXTAUTH_URL).href
}

export function isOurs(url: string | null | undefined): boolean {
  return Boolean(url) && URL.canParse(url ?? '') && new URL(url ?? '').href === ownWebhookUrl()
}

export function isLoopback(url: URL): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
}

/** Events hold claims about people: they leave this machine over https only. */
export function isForwardable(url: string): boolean {
  if (hostOf(url) === unknownHost) return false
  const parsed = new URL(url)
  return parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback(parsed))
}

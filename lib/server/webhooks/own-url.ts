import 'server-only'
import { webhookPath } from '@/lib/contract/webhooks'
import { env } from '@/lib/server/env'

/** Our URL, as it stands in the rooms whose events come here. */
export function ownWebhookUrl(): string {
  return new URL(webhookPath, env().NEXTAUTH_URL).href
}

export function isOurs(url: string | null | undefined): boolean {
  return Boolean(url) && URL.canParse(url ?? '') && new URL(url ?? '').href === ownWebhookUrl()
}

/** All of a URL that may be shown; one that cannot be read is not shown at all. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '?'
}

export function isLoopback(url: URL): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
}

/** Events hold claims about people: they leave this machine over https only. */
export function isForwardable(url: string): boolean {
  if (!URL.canParse(url)) return false
  const parsed = new URL(url)
  return parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback(parsed))
}

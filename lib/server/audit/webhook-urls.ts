import 'server-only'
import { hostOf } from '@/lib/contract/http-url'
import { sha256 } from './digest'

/** The path, query and password of a webhook URL may hold a secret. */
const isWebhookUrl = (name: string) => /^webhook_\w*url$/i.test(name)

function mapUrls(value: unknown, change: (url: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapUrls(inner, change))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => {
    const isUrl = isWebhookUrl(name) && typeof inner === 'string' && inner !== ''
    return [name, isUrl ? change(inner) : mapUrls(inner, change)]
  })
  return Object.fromEntries(entries)
}

/** A copy with only the host of every webhook URL, for readers who may not change it. */
export function hostsOnly<Value>(value: Value): Value {
  return mapUrls(value, hostOf) as Value
}

/** A copy with the host and a digest of every webhook URL, so that two can be told apart. */
export function digestedUrls<Value>(value: Value): Value {
  return mapUrls(value, (url) => ({ host: hostOf(url), sha256: sha256(url) })) as Value
}

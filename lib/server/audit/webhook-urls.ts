import 'server-only'
import { hostOf } from '@/lib/contract/http-url'
import { sha256 } from './digest'

/** Path, query and password of the URL that a room's events go to may hold a secret. */
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

/** A copy with the host alone of every webhook URL, as those see it who may not change it. */
export function hostsOnly<Value>(value: Value): Value {
  return mapUrls(value, hostOf) as Value
}

/** A copy with the host and a digest of every webhook URL, by which two can be told apart. */
export function digestedUrls<Value>(value: Value): Value {
  return mapUrls(value, (url) => ({ host: hostOf(url), sha256: sha256(url) })) as Value
}

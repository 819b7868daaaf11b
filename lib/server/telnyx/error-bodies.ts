import 'server-only'
import type { ErrorItem } from '@/lib/contract/errors'

export type UpstreamItem = {
  code?: string
  title?: string
  detail?: string
  source?: ErrorItem['source']
}

const maxItems = 20
const maxLength = 1_000

/**
 * Telnyx's own error items out of any shape it uses: `{errors: []}`, a bare error, and
 * `{success, message}` (its OpenAPI file has all three); nothing for anything else.
 * `redact` is applied to every text, since an error may echo what was sent.
 */
export function errorItems(bytes: Buffer, redact: (text: string) => string): UpstreamItem[] {
  const body = parse(bytes)
  if (!isRecord(body)) return []
  const items = Array.isArray(body.errors) ? body.errors.slice(0, maxItems) : [body]
  return items.filter(isRecord).flatMap((item) => normalise(item, redact))
}

function normalise(item: Record<string, unknown>, redact: (text: string) => string) {
  const clean = (value: unknown) => text(value, redact)
  const source = isRecord(item.source) ? item.source : {}
  const found = withoutGaps({
    code: clean(item.code),
    title: clean(item.title),
    detail: clean(item.detail) ?? clean(item.message),
    source: withoutGaps({ pointer: clean(source.pointer), parameter: clean(source.parameter) }),
  })
  return found ? [found] : []
}

function text(value: unknown, redact: (text: string) => string): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return redact(String(value)).slice(0, maxLength) || undefined
}

/** The object without its undefined fields, or undefined if nothing is left. */
function withoutGaps<Fields extends object>(fields: Fields): Fields | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return entries.length > 0 ? (Object.fromEntries(entries) as Fields) : undefined
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    // An error's body is often HTML or empty; its status says enough.
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { badValue } from '../http/api-error'
import { isHttpUrl } from '../http/is-http-url'
import { isUuid } from '../http/is-uuid'

type Body = Record<string, unknown>

/** Every reader returns undefined for an absent field and throws 422 for a wrong one. */
export function bodyString(body: Body, field: string): string | undefined {
  const value = body[field]
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw badValue({ pointer: `/${field}` }, 'must be a string')
  return value
}

export function bodyBoolean(body: Body, field: string): boolean | undefined {
  const value = body[field]
  if (value === undefined) return undefined
  if (typeof value !== 'boolean') throw badValue({ pointer: `/${field}` }, 'must be a boolean')
  return value
}

export function bodyInteger(
  body: Body,
  field: string,
  low: number,
  high: number,
  pointer = `/${field}`,
): number | undefined {
  const value = body[field]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) {
    return value
  }
  throw badValue({ pointer }, `must be an integer from ${low} to ${high}`)
}

export function bodyUuids(body: Body, field: string): string[] | undefined {
  const value = body[field]
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw badValue({ pointer: `/${field}` }, 'must be an array of UUIDs')
  return value.map((id: unknown, index) => {
    if (isUuid(id)) return id.toLowerCase()
    throw badValue({ pointer: `/${field}/${index}` }, 'must be a UUID')
  })
}

interface WebhookFields {
  webhook_event_url?: string | null
  webhook_event_failover_url?: string
  webhook_timeout_secs?: number | null
}

/** The three webhook fields that rooms and compositions share. */
export function webhookFields(body: Body): WebhookFields {
  const primary = bodyUrl(body, 'webhook_event_url')
  const failover = bodyUrl(body, 'webhook_event_failover_url')
  const timeout =
    body.webhook_timeout_secs === null ? null : bodyInteger(body, 'webhook_timeout_secs', 0, 30)
  return {
    ...(primary !== undefined && { webhook_event_url: primary || null }),
    ...(failover !== undefined && { webhook_event_failover_url: failover }),
    ...(timeout !== undefined && { webhook_timeout_secs: timeout }),
  }
}

/** Null and the empty string both remove a URL. */
function bodyUrl(body: Body, field: string): string | undefined {
  const value = body[field] === null ? '' : bodyString(body, field)
  if (value === undefined || value === '') return value
  if (isHttpUrl(value)) return value
  throw badValue({ pointer: `/${field}` }, 'must be a URL with a scheme, such as https')
}

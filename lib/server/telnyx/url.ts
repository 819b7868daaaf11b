import 'server-only'
import { operation, operations, type OperationName } from '@/lib/contract/operations'
import { ApiError } from '../errors'

const uuid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const wholeUuid = new RegExp(`^${uuid}$`)
const placeholder = /\{(\w+)\}/g

const templates = new Set(Object.values(operations).map((row) => row.path))
const knownPath = new RegExp(
  `^(?:${[...templates].map((path) => path.replace(placeholder, uuid)).join('|')})$`,
)

/**
 * The URL of an operation below `base`. The result is checked once more, since a manipulated path
 * could reach the customer's whole Telnyx account. Throws `invalid_id` for an id that is not a
 * UUID: Telnyx does not document how it treats one.
 */
export function buildUrl(
  base: URL,
  name: OperationName,
  params: Record<string, string> = {},
  query = new URLSearchParams(),
): URL {
  const prefix = base.pathname.replace(/\/+$/, '')
  const path = operation(name).path.replace(placeholder, (_, parameter: string) =>
    checkedId(parameter, params[parameter]),
  )
  const url = new URL(base.origin + prefix + path)
  url.search = query.toString()
  if (!isInside(base, prefix, url)) {
    throw new ApiError('internal', { detail: 'The URL for Telnyx is outside the known paths.' })
  }
  return url
}

function checkedId(parameter: string, value: string | undefined): string {
  if (value !== undefined && wholeUuid.test(value)) return value
  throw new ApiError('invalid_id', {
    detail: `${parameter} must be a UUID.`,
    source: { parameter },
  })
}

function isInside(base: URL, prefix: string, url: URL): boolean {
  return (
    url.origin === base.origin &&
    url.username === '' &&
    url.hash === '' &&
    url.pathname.startsWith(prefix) &&
    knownPath.test(url.pathname.slice(prefix.length))
  )
}

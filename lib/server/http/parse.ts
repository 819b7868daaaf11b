import 'server-only'
import type { z } from 'zod'
import { uuid } from '@/lib/contract/schemas/fields'
import { ApiError } from '@/lib/server/errors'
import { faultOf } from './fault-of'

export type Params = Record<string, string>
type Issue = z.core.$ZodIssue

/** Path parameters must be UUIDs: Next decodes encoded slashes, so nothing else may pass. */
export function parseParams(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'string' || !uuid.safeParse(value).success)
        throw new ApiError('invalid_id', {
          detail: `${name} must be a UUID.`,
          source: { parameter: name },
        })
      return [name, value.toLowerCase()]
    }),
  )
}

function flatten(search: URLSearchParams): Record<string, string> {
  const flat = new Map<string, string>()
  for (const [name, value] of search) {
    if (flat.has(name))
      throw new ApiError('invalid_parameter', {
        detail: `${name} is given twice.`,
        source: { parameter: name },
      })
    flat.set(name, value)
  }
  // Assigning to an object would lose a parameter named __proto__.
  return Object.fromEntries(flat)
}

const namesOf = (issue: Issue): string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.map(String).join('.')]

/** Checks the query by schema, in its wire form. Throws 400 and names every parameter at fault. */
export function parseQuery<Query>(search: URLSearchParams, schema: z.ZodType<Query>): Query {
  const result = schema.safeParse(flatten(search), { reportInput: true })
  if (result.success) return result.data
  const unknown = result.error.issues.some((issue) => issue.code === 'unrecognized_keys')
  const items = result.error.issues.flatMap((issue) =>
    namesOf(issue).map((parameter) => ({
      detail: `${parameter}: ${issue.code === 'unrecognized_keys' ? 'not a parameter of this operation' : issue.message}`,
      source: { parameter },
      fault: faultOf(issue),
    })),
  )
  const [first, ...more] = items
  throw new ApiError(unknown ? 'unknown_parameter' : 'invalid_parameter', { ...first, more })
}

const pointer = (path: string) => (path === '' ? '' : `/${path.replaceAll('.', '/')}`)

/** Checks the body by schema. Throws 422 and points at every field at fault. */
export function parseBody<Body>(value: unknown, schema: z.ZodType<Body>): Body {
  const result = schema.safeParse(value ?? {}, { reportInput: true })
  if (result.success) return result.data
  const items = result.error.issues.flatMap((issue) =>
    namesOf(issue).map((name) => {
      const prefix = issue.code === 'unrecognized_keys' ? issue.path.map(String).join('.') : ''
      const path = [prefix, name].filter((part) => part !== '').join('.')
      const message =
        issue.code === 'unrecognized_keys' ? 'not a field of this operation' : issue.message
      return {
        detail: path === '' ? message : `${path}: ${message}`,
        source: { pointer: pointer(path) },
        fault: faultOf(issue),
      }
    }),
  )
  const [first, ...more] = items
  throw new ApiError('invalid_body', { ...first, more })
}

import type { Answer } from '../http/answer'
import type { FaultOptions, FaultShape } from './fault-shape'

type Spoil = (text: string, body: Record<string, unknown>) => string

const spoiled = (
  name: string,
  about: string,
  spoil: Spoil,
  headers: Record<string, string> = {},
): FaultShape => ({
  name,
  about,
  stage: 'after',
  deliver: (real, options) => ({
    kind: 'answer',
    answer: spoilAnswer(real, options, spoil, headers),
  }),
})

function spoilAnswer(
  real: Answer,
  { status }: FaultOptions,
  spoil: Spoil,
  headers: Record<string, string>,
): Answer {
  const text = real.body.toString() || '{"data":{"result":"ok"}}'
  return {
    // A spoiled 204 gets a body, so it becomes a 200.
    status: status ?? (real.status === 204 ? 200 : real.status),
    headers: { ...real.headers, 'content-type': 'application/json', ...headers },
    body: spoil(text, JSON.parse(text) as Record<string, unknown>),
  }
}

const json = (change: (body: Record<string, unknown>) => unknown): Spoil => {
  return (_text, body) => JSON.stringify(change(body))
}

const html = '<!DOCTYPE html><html><body>Scheduled maintenance</body></html>'
const hugeLength = 11 * 1024 * 1024

/** Responses that look successful but cannot be trusted; the operation was carried out. */
export const bodyShapes: readonly FaultShape[] = [
  spoiled('truncated_json', 'the first half of the JSON, as if complete', (text) =>
    text.slice(0, Math.ceil(text.length / 2)),
  ),
  spoiled('malformed_json', 'single quotes and a trailing comma', () => "{'data': [1, 2,]}"),
  spoiled('empty_200', '200 with no body', () => ''),
  spoiled('html_200', '200 with an HTML page', () => html, { 'content-type': 'text/html' }),
  spoiled('wrong_content_type', 'the true JSON as text/plain', (text) => text, {
    'content-type': 'text/plain',
  }),
  spoiled(
    'data_string',
    'data is a string',
    json((body) => ({ ...body, data: 'ok' })),
  ),
  spoiled(
    'data_missing',
    'an object without data',
    json(() => ({})),
  ),
  spoiled(
    'data_null',
    'data is null',
    json((body) => ({ ...body, data: null })),
  ),
  spoiled(
    'data_swapped',
    'array for object, object for array',
    json(({ data, ...rest }) => ({
      ...rest,
      data: Array.isArray(data) ? (data[0] ?? {}) : [data],
    })),
  ),
  spoiled(
    'body_array',
    'the whole body is an array',
    json((body) => [body.data]),
  ),
  spoiled(
    'body_null',
    'the whole body is null',
    json(() => null),
  ),
  spoiled(
    'nulls_everywhere',
    'every field of every item is null',
    json(({ data, ...rest }) => ({
      ...rest,
      data: Array.isArray(data) ? data.map(allNull) : allNull(data),
    })),
  ),
  spoiled(
    'meta_missing',
    'a list without meta',
    json(({ data }) => ({ data })),
  ),
  spoiled(
    'unknown_values',
    'unknown enums and types',
    json(({ data, ...rest }) => ({
      ...rest,
      data: Array.isArray(data) ? data.map(allUnknown) : allUnknown(data),
    })),
  ),
  spoiled(
    'huge_body',
    'valid JSON of more than 10 MB',
    json((body) => ({
      ...body,
      filler: 'x'.repeat(hugeLength),
    })),
  ),
]

function allNull(item: unknown): unknown {
  return mapFields(item, () => null)
}

function allUnknown(item: unknown): unknown {
  return mapFields(item, (name, value) => {
    if (name === 'status' || name === 'type') return 'unheard_of'
    return typeof value === 'number' ? String(value) : value
  })
}

function mapFields(item: unknown, change: (name: string, value: unknown) => unknown): unknown {
  if (typeof item !== 'object' || item === null) return item
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, change(name, value)]),
  )
}

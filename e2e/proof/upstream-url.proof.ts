import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { operation } from '@/lib/contract/operations'
import { inGroups } from './support/in-groups'
import { operationNames, operationOf } from './support/operation-of'
import type { Subjects } from './support/subjects'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { rounds } from './rounds'

const atOnce = 16

let app: DemoApp
let subjects: Subjects

beforeAll(async () => {
  app = await startDemoApp()
  subjects = app.subjects
})

afterAll(() => app.stop())

/**
 * Sends the bytes exactly as given, since a client library would correct them. Returns the status.
 */
function statusOf(method: string, target: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    let answer = ''
    socket.setTimeout(30_000, () => socket.destroy(new Error(`no answer to ${method} ${target}`)))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`no status for ${method} ${target}: ${answer}`)))
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
      if (!status) return
      resolve(Number(status))
      socket.destroy()
    })
    socket.write(
      `${method} ${target} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${app.token}\r\n` +
        `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
        `connection: close\r\n\r\n${body}`,
    )
  })
}

const nasty = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2e%2f',
  '..%2f..%2fbalance',
  '..%5c..%5cbalance',
  '%252e%252e%252fbalance',
  '../../balance',
  '..;/balance',
  '%00',
  '%0d%0aHost:%20evil.example',
  '\r\nx-evil: 1',
  '%c0%af',
  '%ff',
  '%u002e',
  'ü\u202e',
  '%F0%9F%92%A9',
  '@evil.example',
  '//evil.example',
  'http://evil.example',
  '?a=b',
  '#',
  ';',
  '*',
  'null',
  'undefined',
  '__proto__',
  `${randomUUID()}%2f..`,
  `${randomUUID()}%00`,
  `${randomUUID()}/../../balance`,
  `${randomUUID()}%0a`,
  ` ${randomUUID()}`,
  `{${randomUUID()}}`,
  `urn:uuid:${randomUUID()}`,
  'x'.repeat(9000),
]

const knownNames = [
  'page[number]',
  'page[size]',
  'include_sessions',
  'include_participants',
  'filter[date_created_at][gte]',
  'filter[date_created_at][eq]',
  'filter[session_id]',
  'filter[room_id]',
  'filter[unique_name]',
  'filter[context]',
  'filter[status]',
  'filter[active]',
]

const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map(encodeURIComponent),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  fc.webPath(),
)
const id = fc.oneof({ weight: 2, arbitrary: fc.uuid() }, { weight: 3, arbitrary: text })
const value = fc.oneof(text, fc.uuid(), fc.constantFrom('true', '1', '2026-01-01', 'completed', ''))
const name = fc.oneof(
  fc.constantFrom(...knownNames),
  fc.constantFrom(
    'filter',
    'filter[',
    'filter[]',
    'page',
    'page[size][]',
    'path',
    'url',
    '__proto__',
  ),
  text,
)
const pair = fc.tuple(name, value).map(([key, given]) => `${key}=${given}`)
const query = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc.array(pair, { minLength: 1, maxLength: 4 }).map((all) => `?${all.join('&')}`),
  },
)
const input = fc.record({ name: fc.constantFrom(...operationNames), id, query })

const template =
  /^(page\[(number|size)\]|include_(sessions|participants)|filter\[\w+\](\[(eq|gte|lte)\])?)$/

it('S3: no id and no query bends the URL at Telnyx', async () => {
  const count = rounds('S3 inputs', { full: 100_000, reduced: 1_000 })
  await subjects.control.clearCalls()
  const seed = Number(process.env.PROOF_SEED ?? Date.now() % 2 ** 31)
  const inputs = fc.sample(input, { numRuns: count, seed })
  const counts: Record<string, number> = {}
  const failed: unknown[] = []
  await inGroups(inputs, atOnce, async (given) => {
    const { method, path } = operation(given.name)
    const target = `/api/v2${path.replace(/\{\w+\}/, () => given.id)}${given.query}`
    const status = await statusOf(method, target, method === 'POST' ? '{}' : '')
    counts[status] = (counts[status] ?? 0) + 1
    if (status >= 500) failed.push({ method, target, status })
  })
  const calls = await subjects.calls()
  const bent = calls.filter(
    ({ method, path, query: asked }) =>
      operationOf(method, path) === null || !Object.keys(asked).every((key) => template.test(key)),
  )
  expect({ seed, failed }).toEqual({ seed, failed: [] })
  expect({ seed, bent }).toEqual({ seed, bent: [] })
  expect(calls.length).toBeGreaterThan(count / 50)
  console.log(
    `S3  ${count} inputs (seed ${seed}), ${calls.length} upstream calls, 0 outside the templates, ` +
      `0 5xx; answers ${JSON.stringify(counts)}`,
  )
})

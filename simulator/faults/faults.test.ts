import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SimulatorControl } from '../control-client'
import { startSimulator, type RunningSimulator } from '../start'
import { shapes } from './shapes'

let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  simulator = await startSimulator({ scale: 0 })
  control = new SimulatorControl(simulator.url)
})

beforeEach(() => control.reset({ empty: true }))
afterAll(() => simulator.close())

const send = (path: string, init: RequestInit = {}) =>
  fetch(`${simulator.url}/v2${path}`, {
    redirect: 'manual',
    headers: { authorization: 'Bearer a-key' },
    ...init,
  })
const create = () => send('/rooms', { method: 'POST' })

/** The answer of each shape to POST /rooms: its status and a pattern of its body. */
const answers: Record<string, [number, RegExp]> = {
  latency: [201, /^\{"data":\{"id"/],
  slow_drip: [201, /^\{"data":\{"id"/],
  rate_limited_reset: [429, /"10011"/],
  rate_limited_retry_after: [429, /"10011"/],
  rate_limited_bare: [429, /^$/],
  server_error_errors: [500, /^\{"errors":\[/],
  server_error_bare: [500, /^\{"code":/],
  server_error_message: [500, /^\{"success":false,"message"/],
  server_error_empty: [500, /^$/],
  bad_gateway_html: [502, /^<!DOCTYPE html>/],
  unavailable_text: [503, /^no healthy upstream$/],
  unauthorized: [401, /"10009"/],
  unauthorized_empty: [401, /^$/],
  forbidden: [403, /^\{"errors":\[.*"10010"/],
  forbidden_bare: [403, /^\{"code":"10010"/],
  not_found: [404, /^\{"errors":\[.*"10005"/],
  not_found_bare: [404, /^\{"code":"10005"/],
  unprocessable_errors: [422, /"pointer"/],
  unprocessable_empty: [422, /^$/],
  redirect: [302, /^$/],
  truncated_json: [201, /^\{"data":\{"id".*[^}]$/],
  malformed_json: [201, /^\{'data'/],
  empty_200: [201, /^$/],
  html_200: [201, /^<!DOCTYPE html>/],
  wrong_content_type: [201, /^\{"data":\{"id"/],
  data_string: [201, /^\{"data":"ok"\}$/],
  data_missing: [201, /^\{\}$/],
  data_null: [201, /^\{"data":null\}$/],
  data_swapped: [201, /^\{"data":\[\{/],
  body_array: [201, /^\[\{"id"/],
  body_null: [201, /^null$/],
  nulls_everywhere: [201, /^\{"data":\{"id":null,"record_type":null/],
  meta_missing: [201, /^\{"data":\{"id"/],
  unknown_values: [201, /"max_participants":"10"/],
  huge_body: [201, /^\{"data":\{"id".*"filler":"x{100}/],
}
const broken = ['hang', 'hang_after_effect', 'reset', 'reset_after_effect', 'reset_mid_body']

describe('fault shapes', () => {
  it('are at least 25, each with a test', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(25)
    const tested = [...Object.keys(answers), ...broken].toSorted()
    expect(shapes.map(({ name }) => name).toSorted()).toEqual(tested)
  })

  it.each(Object.entries(answers))('%s answers as it says', async (shape, [status, body]) => {
    await control.addFault({ operation: 'CreateRoom', shape, ms: 1 })
    const answer = await create()
    expect(answer.status).toBe(status)
    expect(await answer.text()).toMatch(body)
    await expectEffect(shape)
  })

  it.each(['reset', 'reset_after_effect', 'reset_mid_body'])('%s breaks off', async (shape) => {
    await control.addFault({ operation: 'CreateRoom', shape })
    await expect(create().then((answer) => answer.text())).rejects.toThrow()
    await expectEffect(shape)
  })

  it.each(['hang', 'hang_after_effect'])('%s never answers', async (shape) => {
    await control.addFault({ operation: 'CreateRoom', shape })
    const controller = new AbortController()
    const pending = send('/rooms', { method: 'POST', signal: controller.signal })
    while ((await control.faults())[0]?.hits !== 1);
    expect((await control.calls())[0]).toMatchObject({ operation: 'CreateRoom', status: null })
    controller.abort()
    await expect(pending).rejects.toThrow()
    await expectEffect(shape)
  })

  it('truncated_json announces no more than it sends', async () => {
    await control.addFault({ shape: 'truncated_json' })
    const answer = await send('/rooms')
    await expect(answer.json()).rejects.toThrow(SyntaxError)
  })

  it('huge_body is larger than any client should read', async () => {
    await control.addFault({ shape: 'huge_body' })
    expect((await (await send('/rooms')).text()).length).toBeGreaterThan(10 * 1024 * 1024)
  })

  it('reset_mid_body sends a part of what it announced', async () => {
    await control.createRoom()
    await control.addFault({ shape: 'reset_mid_body' })
    const { announced, received } = await readRaw('/v2/rooms')
    expect(received).toBeGreaterThan(0)
    expect(received).toBeLessThan(announced)
  })
})

describe('headers of faults', () => {
  it('state the seconds until the limit resets, where the shape has them', async () => {
    const headersOf = async (shape: string) => {
      await control.clearFaults()
      await control.addFault({ shape, ms: 4500 })
      return (await create()).headers
    }
    expect((await headersOf('rate_limited_reset')).get('x-ratelimit-reset')).toBe('5')
    expect((await headersOf('rate_limited_retry_after')).get('retry-after')).toBe('5')
    const bare = await headersOf('rate_limited_bare')
    expect(bare.get('x-ratelimit-reset') ?? bare.get('retry-after')).toBeNull()
    expect((await headersOf('redirect')).get('location')).toContain('elsewhere.invalid')
    expect((await headersOf('wrong_content_type')).get('content-type')).toBe('text/plain')
  })
})

describe('the date of an answer', () => {
  it.each([
    ['made', 0],
    ['sent', 10_000],
  ] as const)("is the simulator's when a late one was %s", async (dated, laterMs) => {
    await control.freeze()
    const made = Math.floor(Date.parse((await control.clock()).now) / 1000) * 1000
    await control.addFault({ shape: 'latency', ms: 300, dated })
    const pending = create()
    while ((await control.faults())[0]?.hits !== 1);
    await control.advance(10_000)
    const { headers } = await pending
    expect(Date.parse(headers.get('date') ?? '')).toBe(made + laterMs)
  })
})

describe('the scope of a fault', () => {
  it('is an operation, an id in the path, a method and a number of times', async () => {
    const { id } = await control.createRoom()
    const other = await control.createRoom()
    await control.addFault({
      operation: 'ViewRoom',
      id,
      method: 'get',
      shape: 'not_found',
      times: 2,
    })
    const status = async (path: string) => (await send(path)).status
    expect(await status(`/rooms/${other.id}`)).toBe(200)
    expect(await status('/rooms')).toBe(200)
    expect(await status(`/rooms/${id}`)).toBe(404)
    expect(await status(`/rooms/${id}`)).toBe(404)
    expect(await status(`/rooms/${id}`)).toBe(200)
    expect(await control.faults()).toEqual([])
  })

  it('may replace the status', async () => {
    await control.addFault({ shape: 'server_error_empty', status: 504 })
    expect((await create()).status).toBe(504)
  })

  it('is refused if shape or operation does not exist', async () => {
    await expect(control.addFault({ shape: 'fire' })).rejects.toThrow(/shape must be one of/)
    const misspelt = { shape: 'hang', operation: 'ListRoom' }
    await expect(control.addFault(misspelt)).rejects.toThrow(/operation must be/)
  })

  it.each(shapes.filter(({ stage }) => stage === 'after'))(
    '$name also spoils an answer without a body',
    async ({ name }) => {
      if (broken.includes(name)) return
      const { id } = await control.createRoom()
      await control.addFault({ shape: name, ms: 1 })
      const { status } = await send(`/rooms/${id}`, { method: 'DELETE' })
      expect(status).toBe(name === 'latency' ? 204 : 200)
      expect((await control.state()).rooms).toBe(0)
    },
  )
})

/** Before-shapes leave the world unchanged, after-shapes do not; the call log agrees. */
async function expectEffect(name: string): Promise<void> {
  const effect = shapes.find((shape) => shape.name === name)?.stage === 'after'
  expect((await control.state()).rooms).toBe(effect ? 1 : 0)
  expect((await control.calls()).map((call) => call.effect)).toEqual([effect])
}

function readRaw(path: string): Promise<{ announced: number; received: number }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${simulator.url}${path}`, {
      headers: { authorization: 'Bearer a-key' },
    })
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      let received = 0
      response.on('data', (chunk: Buffer) => (received += chunk.length))
      response.on('error', () => undefined)
      response.on('close', () =>
        resolve({ announced: Number(response.headers['content-length']), received }),
      )
    })
    outgoing.end()
  })
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errors, type ErrorKey } from '@/lib/contract/errors'
import { isMutation, operations, type OperationName } from '@/lib/contract/operations'
import { SimulatorControl, type ShapeDescription } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { ApiError } from '../errors'
import type { TelnyxConnection } from './connection'
import { readFrom } from './read-raw'
import { prepareCalls, type Calls } from './test-operations'
import { connectTo, intent } from './test-server'
import { buildUrl } from './url'
import { writeTo } from './write'

const names = Object.keys(operations) as OperationName[]

/** The expected result of a fault; every other shape is an unreadable answer. */
const expected: Record<string, ErrorKey | 'answer'> = {
  latency: 'answer',
  hang: 'upstream_timeout',
  hang_after_effect: 'upstream_timeout',
  slow_drip: 'upstream_timeout',
  reset: 'upstream_unreachable',
  reset_after_effect: 'upstream_unreachable',
  rate_limited_reset: 'rate_limited',
  rate_limited_retry_after: 'rate_limited',
  rate_limited_bare: 'rate_limited',
  server_error_errors: 'upstream_failed',
  server_error_bare: 'upstream_failed',
  server_error_message: 'upstream_failed',
  server_error_empty: 'upstream_failed',
  bad_gateway_html: 'upstream_failed',
  unavailable_text: 'upstream_failed',
  unauthorized: 'upstream_unauthenticated',
  unauthorized_empty: 'upstream_unauthenticated',
  forbidden: 'upstream_refused',
  forbidden_bare: 'upstream_refused',
  not_found: 'not_found',
  not_found_bare: 'not_found',
  unprocessable_errors: 'upstream_refused',
  unprocessable_empty: 'upstream_refused',
  nulls_everywhere: 'answer',
  unknown_values: 'answer',
}
const neverEnding = ['hang', 'hang_after_effect', 'slow_drip']
const faultMs: Record<string, number> = { latency: 5, slow_drip: 500 }

const time = { offset: 0 }
const sums = { cells: 0, answers: 0, errors: 0, reads: 0, readsSent: 0, writes: 0, writesSent: 0 }

let simulator: RunningSimulator
let control: SimulatorControl
let shapes: ShapeDescription[]

beforeAll(async () => {
  simulator = await startSimulator({ scale: 12, rateLimit: 1_000_000 })
  control = new SimulatorControl(simulator.url)
  shapes = await control.shapes()
})
afterAll(() => simulator.close())

function connect(shape?: string): TelnyxConnection {
  const totalMs = shape !== undefined && neverEnding.includes(shape) ? 2_000 : 10_000
  const clock = () => performance.now() + time.offset
  return connectTo(`${simulator.url}/v2`, { totalMs }, { clock, apiKey: simulator.apiKey })
}

function send(connection: TelnyxConnection, name: OperationName, calls: Calls) {
  if (isMutation(name)) return writeTo(connection, intent, name, calls[name])
  const { params, query } = calls[name]
  return readFrom(connection, name, { params, query })
}

/** Makes the call and checks what came of it against the simulator's own log. */
async function checkCell(
  connection: TelnyxConnection,
  shape: ShapeDescription,
  name: OperationName,
  calls: Calls,
): Promise<void> {
  const result = await send(connection, name, calls).catch((thrown: unknown) => thrown)
  const { pathname } = buildUrl(connection.base, name, calls[name].params)
  const log = (await control.calls()).filter(
    ({ method, path }) => method === operations[name].method && path === pathname,
  )
  const wanted = expected[shape.name] ?? 'upstream_invalid'
  if (result instanceof ApiError) {
    expect(errors).toHaveProperty(result.key)
    expect(result.key).toBe(wanted)
    checkOutcome(
      name,
      result,
      log.some(({ effect }) => effect),
    )
    sums.errors += 1
  } else {
    expect(result).toMatchObject({ status: expect.any(Number) })
    if (shape.name !== 'meta_missing') expect(wanted).toBe('answer')
    sums.answers += 1
  }
  count(name, log.length)
  // Past any pause that this case has caused.
  if (wanted === 'rate_limited') time.offset += 60_000
}

/** `failed` promises that nothing happened, and `not_sent` that nothing was sent. */
function checkOutcome(name: OperationName, error: ApiError, happened: boolean): void {
  const { outcome } = error.details
  if (!isMutation(name)) return expect(outcome).toBeUndefined()
  expect(['failed', 'unknown']).toContain(outcome)
  if (happened) expect(outcome).toBe('unknown')
}

function count(name: OperationName, sent: number): void {
  sums.cells += 1
  if (isMutation(name)) {
    expect(sent).toBe(1)
    sums.writes += 1
    sums.writesSent += sent
  } else {
    sums.reads += 1
    sums.readsSent += sent
  }
}

describe('the 25 operations', () => {
  it('all succeed on a healthy simulator', async () => {
    const connection = connect()
    const calls = await prepareCalls(control, connection)
    for (const name of names) {
      const { status } = await send(connection, name, calls)
      expect([200, 201, 202, 204], name).toContain(status)
    }
    await connection.close()
  })

  it('end in an answer or a typed error under every fault', { timeout: 300_000 }, async () => {
    expect(shapes.length).toBeGreaterThanOrEqual(25)
    for (const shape of shapes) {
      await control.reset()
      const connection = connect(shape.name)
      const calls = await prepareCalls(control, connection)
      await control.addFault({ shape: shape.name, ms: faultMs[shape.name] })
      await control.clearCalls()
      if (neverEnding.includes(shape.name)) {
        await Promise.all(names.map((name) => checkCell(connection, shape, name, calls)))
      } else {
        for (const name of names) await checkCell(connection, shape, name, calls)
      }
      await connection.close()
    }
    const ratio = (sums.readsSent / sums.reads).toFixed(3)
    console.info(
      `R6 client: ${shapes.length} shapes × ${names.length} operations = ${sums.cells} cells: ` +
        `${sums.answers} answers, ${sums.errors} typed errors, 0 crashes; ` +
        `reads ${ratio}×, writes ${(sums.writesSent / sums.writes).toFixed(2)}×`,
    )
    expect(sums.cells).toBe(shapes.length * names.length)
    expect(sums.readsSent).toBeLessThanOrEqual(sums.reads * 1.1)
    expect(sums.writesSent).toBe(sums.writes)
  })

  it('are not sent until the reset of a 429 has passed', async () => {
    await control.reset()
    const connection = connect()
    const calls = await prepareCalls(control, connection)
    await control.addFault({ shape: 'rate_limited_reset', ms: 30_000, times: 1 })
    await control.clearCalls()
    await send(connection, 'rooms.create', calls).catch((error: unknown) => error)
    for (const name of names) {
      const held = await send(connection, name, calls).catch((error: unknown) => error)
      expect(held).toMatchObject({ key: 'rate_limited', details: { retryAfterSecs: 30 } })
    }
    expect(await control.calls()).toHaveLength(1)
    time.offset += 30_000
    expect((await send(connection, 'rooms.create', calls)).status).toBe(201)
    await connection.close()
  })
})

import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { parseEvent, toMoment } from './parse'

const session = randomUUID()
const envelope = (over: object = {}, payload: unknown = { session_id: session }) =>
  Buffer.from(
    JSON.stringify({
      data: { id: randomUUID(), event_type: 'video.room.session.started', payload, ...over },
      meta: { attempt: 2 },
    }),
  )

it('takes more than it needs, and no link or unstorable text with it', () => {
  const payload = {
    session_id: session.toUpperCase(),
    context: 'A\u0000na \ud800',
    download_url: 'https://secret.test/1',
    files: [{ Download_URL: 'https://secret.test/2', 'odd\u0000': 1 }],
  }
  const event = parseEvent(envelope({ new_field: 1 }, payload))
  expect(event).toMatchObject({ sessionId: session, context: 'A\ufffdna \ufffd', occurredAt: null })
  const stored = JSON.stringify(event.payload)
  expect(stored).not.toMatch(/secret|\\u0000|\\ud800/)
  expect(event.payload).toMatchObject({ files: [{ 'odd\ufffd': 1 }] })
})

it('does not choke on nesting', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const body = envelope({}, { session_id: session, deep: 'DEEP' })
    .toString()
    .replace('"DEEP"', deep)
  expect(parseEvent(Buffer.from(body)).sessionId).toBe(session)
})

it.each([
  [400, Buffer.from('{')],
  [400, Buffer.from([0x22, 0xff, 0x22])],
  [422, Buffer.from('null')],
  [422, envelope({ id: 'x' })],
  [422, envelope({ event_type: 7 })],
  [422, envelope({}, null)],
  [422, envelope({}, { session_id: 7 })],
  [422, envelope({}, { session_id: '../../etc' })],
])('refuses with %i what is no event', (status, body) => {
  expect(() => parseEvent(body)).toThrow(expect.objectContaining({ status }))
})

it.each([
  ['2018-02-02T22:25:27.521992Z', '2018-02-02T22:25:27.521992Z'],
  ['2018-02-02 22:25:27.521992Z', '2018-02-02T22:25:27.521992Z'],
  ['2018-02-02 22:25:27', '2018-02-02T22:25:27Z'],
  ['2018-02-02T22:25:27+02:00', '2018-02-02T22:25:27+02:00'],
  ['2018-13-02T22:25:27Z', null],
  ['yesterday', null],
  [1517610327, null],
])('reads the time %s as %s', (given, expected) => {
  expect(toMoment(given)).toBe(expected)
})

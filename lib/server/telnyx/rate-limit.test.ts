import { afterEach, describe, expect, it } from 'vitest'
import { readFrom } from './read-raw'
import { connectTo, failureOf, intent, sendJson, startServer, type Reply } from './test-server'
import type { Limits } from './settings'
import { writeTo } from './write'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function start(reply: Reply, limits: Partial<Limits> = {}, time?: { now: number }) {
  const server = await startServer(reply)
  const connection = connectTo(server.baseUrl, limits, time && { clock: () => time.now })
  closing.push(server.close, () => connection.close())
  return { server, connection }
}

const limited =
  (headers: Record<string, string>): Reply =>
  (_, response) =>
    sendJson(response, 429, { errors: [{ code: '10011', title: 'Too many requests' }] }, headers)

const fine: Reply = (_, response) => sendJson(response, 200, { data: [] })

describe('a 429', () => {
  it.each([
    [{ 'x-ratelimit-reset': '7' }, 7],
    [{ 'retry-after': '3' }, 3],
    [{ 'x-ratelimit-reset': '86400' }, 60],
  ])('to an act, with %j, holds every call back for %i s', async (headers, secs) => {
    const time = { now: 0 }
    const { server, connection } = await start(limited(headers), {}, time)
    const first = writeTo(connection, intent, 'rooms.create', { body: {} })
    expect(await failureOf(first)).toMatchObject({
      key: 'rate_limited',
      status: 429,
      outcome: 'failed',
      upstreamStatus: 429,
      retryAfterSecs: secs,
    })
    server.reply = (_, response) => sendJson(response, 201, { data: {} })
    time.now = secs * 1_000 - 1
    const delayed = writeTo(connection, intent, 'rooms.create', { body: {} })
    expect(await failureOf(delayed)).toMatchObject({
      key: 'rate_limited',
      outcome: 'not_sent',
      upstreamStatus: undefined,
      retryAfterSecs: 1,
    })
    expect(server.seen).toHaveLength(1)
    time.now += 1
    await writeTo(connection, intent, 'rooms.create', { body: {} })
    expect(server.seen).toHaveLength(2)
  })

  it('without a time delays reads, but no act', async () => {
    const { server, connection } = await start(limited({}), {}, { now: 0 })
    const create = () => writeTo(connection, intent, 'rooms.create', { body: {} })
    expect(await failureOf(create())).toMatchObject({ retryAfterSecs: 1, outcome: 'failed' })
    const background = readFrom(connection, 'rooms.list', { quotaClass: 'background' })
    expect(await failureOf(background)).toMatchObject({ upstreamStatus: undefined })
    server.reply = (_, response) => sendJson(response, 201, { data: {} })
    await create()
    expect(server.seen).toHaveLength(2)
  })

  it('to a read delays no act', async () => {
    const { server, connection } = await start(
      limited({ 'x-ratelimit-reset': '30' }),
      {},
      { now: 0 },
    )
    expect(await failureOf(readFrom(connection, 'rooms.list', {}))).toMatchObject({
      retryAfterSecs: 30,
    })
    server.reply = (_, response) => sendJson(response, 201, { data: {} })
    await writeTo(connection, intent, 'rooms.create', { body: {} })
    expect(server.seen).toHaveLength(2)
  })

  it('refuses reads at once when the pause is long', async () => {
    const time = { now: 0 }
    const { server, connection } = await start(limited({ 'x-ratelimit-reset': '9' }), {}, time)
    for (const retryAfterSecs of [9, 9]) {
      const read = readFrom(connection, 'rooms.list', {})
      expect(await failureOf(read)).toMatchObject({ key: 'rate_limited', retryAfterSecs })
    }
    expect(server.seen).toHaveLength(1)
  })

  it('is sat out by a person, not by background work, if it is short', async () => {
    const { server, connection } = await start(limited({ 'x-ratelimit-reset': '0.5' }))
    const first = writeTo(connection, intent, 'rooms.create', { body: {} })
    expect(await failureOf(first)).toMatchObject({ key: 'rate_limited' })
    server.reply = fine
    const person = readFrom(connection, 'rooms.list', {})
    const background = readFrom(connection, 'rooms.list', { quotaClass: 'background' })
    expect(await failureOf(background)).toMatchObject({ key: 'rate_limited' })
    expect((await person).status).toBe(200)
    expect(server.seen).toHaveLength(2)
  })

  it('is tried again after a short pause for a person, if the budget allows', async () => {
    const { server, connection } = await start(fine)
    for (let read = 0; read < 20; read += 1) await readFrom(connection, 'rooms.list', {})
    server.reply = (request, response) => {
      server.reply = fine
      limited({ 'x-ratelimit-reset': '0.02' })(request, response)
    }
    expect((await readFrom(connection, 'rooms.list', {})).status).toBe(200)
    expect(server.seen).toHaveLength(22)
  })
})

describe('background reads', () => {
  it('stop at their share and leave the rest to people', async () => {
    const time = { now: 0 }
    const window = {
      'x-ratelimit-limit': '20',
      'x-ratelimit-remaining': '15',
      'x-ratelimit-reset': '30',
    }
    const { server, connection } = await start(
      (_, response) => sendJson(response, 200, { data: [] }, window),
      {},
      time,
    )
    const background = () => readFrom(connection, 'sessions.list', { quotaClass: 'background' })
    for (let read = 0; read < 5; read += 1) await background()
    expect(await failureOf(background())).toMatchObject({
      key: 'rate_limited',
      retryAfterSecs: 30,
      upstreamStatus: undefined,
    })
    await readFrom(connection, 'sessions.list', {})
    expect(server.seen).toHaveLength(6)
    time.now = 30_000
    await background()
  })
})

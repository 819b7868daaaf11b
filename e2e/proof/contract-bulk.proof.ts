import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { refusal } from './support/errors'
import type { Subjects } from './support/subjects'

const v2 = '/api/v2'

let app: DemoApp
let subjects: Subjects

beforeAll(async () => {
  app = await startDemoApp()
  subjects = app.subjects
})

afterAll(() => app.stop())

const call = (method: string, path: string, body?: string) =>
  fetch(app.url + path, {
    method,
    headers: {
      ...app.client.headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body,
  })

async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  await subjects.control.clearCalls()
  const result = await work()
  expect(await subjects.callsOfRequests()).toEqual([])
  return result
}

const ineffective = [
  '',
  'page[size]=1',
  'page[size]=1&page[number]=1',
  'filter[session_id]=',
  'filter[room_id]=&filter[participant_id]=',
  'filter[status]=completed',
  'filter[type]=audio',
  'filter[type]=audio&filter[status]=completed',
  'filter[duration_secs]=0',
  'filter[duration_secs]=1',
  'filter[date_started_at][gte]=1970-01-01',
  'filter[date_started_at][gte]=2020-12-31',
  'filter[date_ended_at][lte]=2999-12-31',
  'filter[date_started_at][lte]=9999-12-31&filter[type]=video',
  'filter[date_started_at][gte]=',
]

const malformed = [
  'filter[session_id]=%20',
  'filter[session_id]=*',
  'filter[room_id]=null',
  'filter[room_id]=undefined',
  'filter[session_id][]=x',
  'filter[session_id]=a,b',
  'filter%5Bsession%5D=x',
  'filter.session_id=x',
  'session_id=x',
  'filter[date_started_at]=2026-01-01',
  'filter[date_started_at][gt]=2026-01-01',
]

describe('DELETE /room_recordings', () => {
  it('without an effective filter is refused, whatever form that takes', async () => {
    await quietly(async () => {
      for (const query of ineffective) {
        const got = await refusal(call('DELETE', `${v2}/room_recordings?${query}`))
        expect({ query, got }).toEqual({ query, got: '422 filter_required filter' })
      }
      for (const query of malformed) {
        const { status } = await call('DELETE', `${v2}/room_recordings?${query}`)
        expect({ query, status }).toEqual({ query, status: 400 })
      }
      const inBody = JSON.stringify({ filter: { session_id: randomUUID() } })
      expect((await call('DELETE', `${v2}/room_recordings`, inBody)).status).toBe(422)
    })
    console.log(
      `R7  ${ineffective.length + malformed.length + 1} unfiltered bulk deletions, 0 sent`,
    )
  })

  it('deletes what matches, and only that', async () => {
    const { session_id } = await subjects.recording()
    const list = `/room_recordings?filter[session_id]=${session_id}`
    const total = async () =>
      ((await (await subjects.direct('GET', list)).json()) as { meta: { total_results: number } })
        .meta.total_results
    const [all, matching] = [(await subjects.control.state()).recordings, await total()]
    const response = await call('DELETE', v2 + list)
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ data: { room_recordings: matching } })
    expect(await total()).toBe(0)
    expect((await subjects.control.state()).recordings).toBe(all - matching)
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ObjectReceipt } from '@/lib/contract/object-receipt'
import { deleteComposition, checkComposition, type Deletion } from './delete-composition'

type Answers = {
  onDelete: () => Response
  /** The server's answers about the act. */
  onAct?: () => Response
  onRead?: () => Response
}

const recorded = { 'roomwarden-audit-id': 'a1' }

const error = (status: number, reason: string, outcome?: string, headers = {}) =>
  Response.json(
    { errors: [{ code: '1', title: reason, detail: '', meta: { reason, outcome } }] },
    { status, headers },
  )
const gone = () => error(404, 'not_found')
const listed = () => Response.json({ data: {} })
const accepted = () => new Response(null, { status: 204, headers: recorded })
const unanswered = () => error(504, 'upstream_timeout', 'unknown', recorded)

const receipt = (parts: Partial<ObjectReceipt>) =>
  Response.json({ data: { open: false, ...parts } })
const confirmed = () => receipt({ state: 'confirmed', confirmedAfterMs: 900 })

/** Answers in order; the last one repeats. */
function inTurn(...answers: (() => Response)[]) {
  let turn = 0
  return () => (answers[Math.min(turn++, answers.length - 1)] ?? gone)()
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function run({ onDelete, onAct = gone, onRead = gone }: Answers) {
  vi.useFakeTimers()
  const sent: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push(`${init.method} ${path}`)
    if (init.method === 'DELETE') return onDelete()
    return path === '/api/acts/a1' ? onAct() : onRead()
  })
  const states: Deletion[] = []
  const done = deleteComposition({ id: 'c1', reason: '', onState: (state) => states.push(state) })
  await vi.runAllTimersAsync()
  await done
  const count = (start: string) => sent.filter((line) => line.startsWith(start)).length
  return { states: states.map(({ state }) => state), last: states.at(-1), count }
}

describe('deleteComposition', () => {
  it('reports gone with its time when the server has confirmed it', async () => {
    const checking = () => receipt({ state: 'accepted', open: true })
    const onAct = inTurn(checking, checking, confirmed)
    const { states, last, count } = await run({ onDelete: accepted, onAct })
    expect(states).toEqual(['sending', 'checking', 'checking', 'checking', 'gone'])
    expect(last).toEqual({ state: 'gone', accepted: true, afterMs: 900 })
    expect(count('GET /api/v2')).toBe(0)
  })

  it('reports that it is still there, and follows until the server stops polling', async () => {
    const onAct = inTurn(
      () => receipt({ state: 'still_here', open: true }),
      () => receipt({ state: 'still_here' }),
    )
    const { last, count } = await run({ onDelete: accepted, onAct })
    expect(last).toEqual({ state: 'listed', accepted: true })
    expect(count('GET /api/acts')).toBe(2)
  })

  it('reports unknown when the server could not read', async () => {
    const { last } = await run({ onDelete: accepted, onAct: () => receipt({ state: 'unknown' }) })
    expect(last).toEqual({ state: 'unknown', failure: null, accepted: true })
  })

  it('retries while our server does not answer, and finally reads by itself', async () => {
    const away = () => error(503, 'database_unavailable')
    const back = inTurn(away, away, confirmed)
    expect((await run({ onDelete: accepted, onAct: back })).last).toMatchObject({ afterMs: 900 })
    const { last, count } = await run({ onDelete: accepted, onAct: away, onRead: listed })
    expect(last).toEqual({ state: 'listed', accepted: true })
    expect(count('GET /api/acts')).toBe(5)
  })

  it('follows an unanswered deletion, and does not send it again', async () => {
    const { states, last, count } = await run({ onDelete: unanswered, onAct: confirmed })
    expect(states).toEqual(['sending', 'checking', 'gone'])
    expect(last).toMatchObject({ accepted: false })
    expect(count('DELETE')).toBe(1)
  })

  it('reads by itself if no answer gave the id of the record', async () => {
    const onDelete = () => error(504, 'upstream_timeout', 'unknown')
    const { last, count } = await run({ onDelete, onRead: listed })
    expect(last).toEqual({ state: 'listed', accepted: false })
    expect(count('GET /api/acts')).toBe(0)
  })

  it('reports unknown when nobody can read', async () => {
    const onRead = () => error(502, 'upstream_failed')
    const { last } = await run({ onDelete: accepted, onAct: gone, onRead })
    expect(last).toMatchObject({ state: 'unknown', failure: { key: 'upstream_failed' } })
  })

  it('reports a refusal', async () => {
    const onDelete = () => error(403, 'forbidden', 'not_sent')
    expect((await run({ onDelete })).states).toEqual(['sending', 'failed'])
  })

  it('reports what was already gone', async () => {
    expect((await run({ onDelete: gone })).states).toEqual(['sending', 'already'])
  })
})

it('checkComposition reads once', async () => {
  const fetched = vi.fn(async () => listed())
  vi.stubGlobal('fetch', fetched)
  const states: string[] = []
  const onState = ({ state }: Deletion) => void states.push(state)
  await checkComposition({ id: 'c1', sentAt: performance.now(), accepted: true, onState })
  expect(states).toEqual(['checking', 'listed'])
  expect(fetched).toHaveBeenCalledTimes(1)
})

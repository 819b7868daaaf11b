import { afterEach, describe, expect, it, vi } from 'vitest'
import { deleteComposition, type Deletion } from './delete-composition'

type Answers = { onDelete: () => Response | Promise<Response>; onRead: () => Response }

const error = (status: number, reason: string, outcome?: string) =>
  Response.json(
    { errors: [{ code: '1', title: reason, detail: '', meta: { reason, outcome } }] },
    { status },
  )
const gone = () => error(404, 'not_found')
const listed = () => Response.json({ data: {} })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function run({ onDelete, onRead }: Answers) {
  vi.useFakeTimers()
  const sent: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push(`${init.method} ${path}`)
    return init.method === 'DELETE' ? onDelete() : onRead()
  })
  const states: Deletion[] = []
  const done = deleteComposition({ id: 'c1', reason: '', onState: (state) => states.push(state) })
  await vi.runAllTimersAsync()
  await done
  const deletions = sent.filter((line) => line.startsWith('DELETE'))
  return { states: states.map(({ state }) => state), last: states.at(-1), deletions }
}

const accepted = () => new Response(null, { status: 204 })

describe('deleteComposition', () => {
  it('says gone only when Telnyx knows it no more', async () => {
    let looks = 0
    const onRead = () => ((looks += 1) < 3 ? listed() : gone())
    const { states, last } = await run({ onDelete: accepted, onRead })
    expect(states).toEqual(['sending', 'looking', 'gone'])
    expect(last).toMatchObject({ state: 'gone', accepted: true, afterMs: expect.any(Number) })
  })

  it('says that it is still listed', async () => {
    const { last } = await run({ onDelete: accepted, onRead: listed })
    expect(last).toEqual({ state: 'listed', accepted: true })
  })

  it('says that it does not know, when it cannot look', async () => {
    const onRead = () => error(502, 'upstream_failed')
    expect((await run({ onDelete: accepted, onRead })).last).toMatchObject({ state: 'unknown' })
  })

  it('looks after no answer came, and does not send it again', async () => {
    const onDelete = () => error(504, 'upstream_timeout', 'unknown')
    const { states, last, deletions } = await run({ onDelete, onRead: gone })
    expect(states).toEqual(['sending', 'looking', 'gone'])
    expect(last).toMatchObject({ accepted: false })
    expect(deletions).toHaveLength(1)
  })

  it('takes a refusal for one', async () => {
    const onDelete = () => error(403, 'forbidden', 'not_sent')
    expect((await run({ onDelete, onRead: listed })).states).toEqual(['sending', 'failed'])
  })

  it('tells what was already gone', async () => {
    expect((await run({ onDelete: gone, onRead: gone })).states).toEqual(['sending', 'already'])
  })
})

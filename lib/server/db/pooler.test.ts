import { expect, it } from 'vitest'
import { poolerFault, refuseSharedConnections } from './pooler'

/** A connection served by these processes in turn. */
function served(...pids: number[]) {
  const query = () => Promise.resolve({ rows: [{ pid: pids.length > 1 ? pids.shift() : pids[0] }] })
  return { query } as unknown as Parameters<typeof refuseSharedConnections>[0]
}

it('accepts dedicated connections', async () => {
  await expect(refuseSharedConnections(served(1), served(2))).resolves.toBeUndefined()
})

it('refuses a pooler that gives both the same process, at once or the second time', async () => {
  const words = /^DATABASE_URL: a pooler in transaction mode stands there\. .* session mode/
  await expect(refuseSharedConnections(served(7), served(7))).rejects.toThrow(words)
  await expect(refuseSharedConnections(served(1, 2), served(3, 2))).rejects.toThrow(words)
})

it('explains the error of a pooler that rejects our settings', () => {
  const refusal = Object.assign(new Error('unsupported startup parameter'), { code: '08P01' })
  expect(poolerFault(refusal)?.message).toMatch(/^DATABASE_URL: a connection pooler refuses us\./)
  expect(poolerFault(new Error('no'))).toBeNull()
})

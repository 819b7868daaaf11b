import { expect, it } from 'vitest'
import { operation, operations } from '@/lib/contract/operations'
import { can, roles } from '@/lib/contract/roles'
import { operationNames } from './support/operation-of'
import { routeFiles } from './support/route-files'

it('S1: the route files below /api/v2 are the table of operations, path by path', async () => {
  const files = (await routeFiles()).filter(({ path }) => path.startsWith('/api/v2/'))
  const served = files.flatMap(({ path, handlers }) =>
    handlers.map(
      ({ method, operation: name }) => `${method} ${path.slice('/api/v2'.length)} ${name}`,
    ),
  )
  const rows = Object.entries(operations).map(([name, row]) => `${row.method} ${row.path} ${name}`)
  expect(served.toSorted()).toEqual(rows.toSorted())
  console.log(`S1  ${files.length} route files = ${rows.length} rows of the table of operations`)
})

/** Written out, so that an edit of the table of rights cannot pass as the product's intent. */
const beyondReading = {
  support: ['compositions.create'],
  moderator: [
    'rooms.createJoinToken',
    'rooms.refreshJoinToken',
    'sessions.end',
    'sessions.kick',
    'sessions.mute',
    'sessions.unmute',
  ],
  admin: [
    'compositions.delete',
    'recordings.delete',
    'recordings.deleteMatching',
    'rooms.create',
    'rooms.delete',
    'rooms.update',
  ],
}

it('S1: the rights are those that the product gives to each role', () => {
  const reads = operationNames.filter((name) => operation(name).method === 'GET')
  const granted = roles.map((role, index) => {
    const lower = roles[index - 1]
    const names = operationNames.filter((name) => {
      const { permission } = operation(name)
      return can(role, permission) && !(lower && can(lower, permission))
    })
    return [role, names.toSorted()]
  })
  expect(Object.fromEntries(granted)).toEqual({ viewer: reads.toSorted(), ...beyondReading })
})

import { expect, it } from 'vitest'
import { operations } from '@/lib/contract/operations'
import { routeFiles } from './support/route-files'

it('S1: the route files below /api/v2 are the table of operations, path by path', async () => {
  const files = (await routeFiles()).filter(({ path }) => path.startsWith('/api/v2/'))
  const served = files.flatMap(({ path, handlers }) =>
    handlers.map(
      ({ method, operation }) => `${method} ${path.slice('/api/v2'.length)} ${operation}`,
    ),
  )
  const rows = Object.entries(operations).map(([name, row]) => `${row.method} ${row.path} ${name}`)
  expect(served.toSorted()).toEqual(rows.toSorted())
  console.log(`S1  ${files.length} route files = ${rows.length} rows of the table of operations`)
})

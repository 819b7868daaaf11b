import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pageParams } from './page-params'

/** Files whose paths only look like page addresses, or that define the builders. */
const others = new Set([
  'lib/contract/routes.ts',
  'lib/contract/page-params.ts',
  // Telnyx's own paths.
  'lib/contract/operations.ts',
  // Below `/api/profile`.
  'lib/client/profile/queries.ts',
])

const places = [...new Set(Object.keys(pageParams).map((page) => page.split('/')[1])), 'sign-in']

/** A string that begins with a page's path, but for the type of a page's parameters. */
const address = new RegExp(`(?<!<)['"\`]/(${places.join('|')})(['"\`/?$][^\\n]*)`, 'g')

const written = (source: string) =>
  [...source.matchAll(address)].map(([text]) => text).filter((text) => !text.includes("'>"))

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(
      (path) =>
        /\.tsx?$/.test(path) && !/\.(?:test|proof)\.tsx?$|\/test-/.test(path) && !others.has(path),
    )
}

it('finds an address written by hand', () => {
  expect(written('href="/rooms"')).toHaveLength(1)
  expect(written('go(`/sessions/${id}`)')).toHaveLength(1)
  expect(written("push('/audit?actor=a')")).toHaveLength(1)
  expect(written("props: PageProps<'/rooms'>")).toHaveLength(0)
  expect(written("'/api/directory/rooms'")).toHaveLength(0)
})

it.each(['app', 'components', 'lib'])('has every page address of %s from routes.ts', (folder) => {
  const found = sources(folder).flatMap((path) =>
    written(readFileSync(path, 'utf8')).map((text) => `${path}: ${text}`),
  )
  expect(found).toEqual([])
})

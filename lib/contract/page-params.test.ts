import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pageParams, unknownParams } from './page-params'

const unknown = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  return unknownParams(pathname, searchParams)
}

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.map((file) => join(folder, file))
}

it('names unknown parameters, each once', () => {
  expect(unknown('/recordings?participant=1&type=audio&utm=x&utm=y')).toEqual([
    'participant',
    'utm',
  ])
  expect(unknown('/recordings?person=1&after=2&open=3')).toEqual([])
  expect(unknown('/people/visits?session=1&visit=2')).toEqual(['visit'])
  expect(unknown('/sessions/1?participant=2&tab=raw')).toEqual([])
  expect(unknown('/sessions?participant=2')).toEqual(['participant'])
  expect(unknown('/recordings/?person=1')).toEqual([])
})

it('ignores addresses without a page', () => {
  expect(unknown('/nowhere?x=1')).toEqual([])
})

it('knows every page behind sign-in', () => {
  const pages = filesIn('app/(dashboard)')
    .filter((file) => file.endsWith('/page.tsx'))
    .map((file) => file.replace(/^app\/\(dashboard\)|\/page\.tsx$/g, ''))
    .filter((page) => page !== '/design')
  expect(Object.keys(pageParams).toSorted()).toEqual(pages.toSorted())
})

/** Addresses with parameters in the sources; interpolated values stand for anything. */
function addressesInSources(): [file: string, address: string][] {
  const files = ['app', 'components', 'lib/client']
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['"`](\/(?!api\/)[^'"`\s]*\?[^'"`]+)['"`]/g)].map(
      ([, address = '']): [string, string] => [file, address.replace(/\$\{[^}]*\}/g, 'x')],
    ),
  )
}

it('is linked to with known parameters only, wherever an address is written by hand', () => {
  const wrong = addressesInSources().filter(([, address]) => unknown(address).length > 0)
  expect(wrong).toEqual([])
})

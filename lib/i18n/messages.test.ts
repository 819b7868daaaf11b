import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from './locales'

type Tree = { [key: string]: string | Tree }

const read = (locale: string) =>
  flatten(JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Tree)

function flatten(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const full = path ? `${path}.${key}` : key
      return typeof value === 'string' ? [[full, value] as const] : [...flatten(value, full)]
    }),
  )
}

const english = read('en')

describe.each(locales.filter((locale) => locale !== 'en'))('%s', (locale) => {
  const own = read(locale)

  it('has the keys of English, no more and no fewer', () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('fills in the same values and marks the same words', () => {
    const differing = [...english].filter(
      ([key, text]) => placesOf(text).join() !== placesOf(own.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })
})

/** The names of the values and tags in a message of ICU's, each once. */
function placesOf(message: string): string[] {
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`)
  return [...new Set([...valuesOf(message), ...tags])].toSorted()
}

/** `{name}`, `{name, number}`, and `{name, plural, one {…} other {…}}` with what lies in it. */
function valuesOf(message: string): string[] {
  return bracesOf(message).flatMap((inside) => {
    const [, name = '', branches] =
      /^\s*(\w+)\s*(?:,\s*(?:plural|select)\s*,(.*)|,.*)?$/s.exec(inside) ?? []
    return [`{${name}}`, ...(branches ? bracesOf(branches).flatMap(valuesOf) : [])]
  })
}

/** What stands between the outermost braces. */
function bracesOf(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (const [index, letter] of [...text].entries()) {
    if (letter === '{' && depth++ === 0) start = index + 1
    if (letter === '}' && --depth === 0) found.push([...text].slice(start, index).join(''))
  }
  return found
}

/** What the sources ask for: texts as they stand, and templates as patterns. */
function asked() {
  const files = ['app', 'components', 'lib']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const texts = new Set([...source.matchAll(/'([\w.]+)'|"([\w.]+)"/g)].map(([, a, b]) => a ?? b))
  // A template such as `errors.${key}.title`; one without a fixed letter would excuse everything.
  const templates = [...source.matchAll(/`((?:[\w.]|\$\{[^}`]*\})*)`/g)].flatMap(
    ([, text = '']) => {
      const parts = text.split(/\$\{[^}]*\}/)
      if (parts.length < 2 || !/[A-Za-z]/.test(parts.join(''))) return []
      return [new RegExp(`^${parts.join('*').replaceAll('.', '\\.').replaceAll('*', '[\\w.]+')}$`)]
    },
  )
  return { texts, templates }
}

it('holds no message that nobody shows', () => {
  const { texts, templates } = asked()
  const isAsked = (path: string) =>
    texts.has(path) || templates.some((template) => template.test(path))
  const unused = [...english.keys()].filter((key) => {
    const parts = key.split('.')
    const ways = parts.map((_, index) => ({
      namespace: parts.slice(0, index).join('.'),
      path: parts.slice(index).join('.'),
    }))
    return !ways.some(
      ({ namespace, path }) => (namespace === '' || texts.has(namespace)) && isAsked(path),
    )
  })
  expect(unused).toEqual([])
})

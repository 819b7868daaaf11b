import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonPlaces, lineOf } from './json-places'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

it('takes exactly what is JSON', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', 'x', '0', '\\', ' '))
    .map(([text, nat, sign]) => {
      const at = nat % (text.length + 1)
      return text.slice(0, at) + sign + text.slice(at + 1)
    })
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
      expect(jsonPlaces(text).faultAt === null).toBe(isJson(text))
    }),
    { numRuns: 1_000 },
  )
})

it.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3],
  ['{\n  "a": [1,\n  2\n', 4],
  ['{\n  "a": tru\n}', 2],
  ['{ "a": 1, }', 1],
  ['', 1],
])('finds the line of the fault in %j', (text, line) => {
  expect(lineOf(text, jsonPlaces(text).faultAt ?? -1)).toBe(line)
})

it('finds the keys of values by their path, also of a region that is named as a field', () => {
  const text =
    '{\n"width": 1,\n"video_layout": {\n"width": {\n"width": 3,\n"s\\u0061": [1,\n2] } } }'
  const { keys } = jsonPlaces(text)
  const line = (path: string) => lineOf(text, keys.get(path) ?? -1)
  expect(line('width')).toBe(2)
  expect(line('video_layout/width')).toBe(4)
  expect(line('video_layout/width/width')).toBe(5)
  expect(line('video_layout/width/sa/1')).toBe(7)
})

import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createTurns } from './turns.mjs'

it('begins one a turn, in order, so that what each sends leaves before the next begins', async () => {
  const inTurn = createTurns()
  const seen: string[] = []
  for (const name of ['a', 'b', 'c'])
    inTurn(() => {
      seen.push(`${name} begins`)
      setImmediate(() => seen.push(`${name} leaves`))
    })
  expect(seen).toEqual([])
  while (seen.length < 6) await turn()
  expect(seen.indexOf('a leaves')).toBeLessThan(seen.indexOf('c begins'))
  expect(seen.filter((name) => name.endsWith('begins'))).toEqual([
    'a begins',
    'b begins',
    'c begins',
  ])
})

it('begins what comes later as well', async () => {
  const inTurn = createTurns()
  for (const name of ['first', 'second']) {
    const begun = new Promise((resolve) => inTurn(() => resolve(name)))
    expect(await begun).toBe(name)
  }
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimedName } from './claimed-name'
import { displayName } from './display-name'

describe('claimedName', () => {
  it.each([
    ['{"username":"Ana Souza"}', 'Ana Souza'],
    ['{"name":"Ana"}', 'Ana'],
    ['{"displayName":"Ana"}', 'Ana'],
    ['{"username":"","name":"Ana"}', 'Ana'],
    ['{"username":7,"name":{"first":"x"},"displayName":"Ana"}', 'Ana'],
    ['"Ana"', 'Ana'],
    ['Ana Souza', 'Ana Souza'],
    ['  Ana \n\t Souza  ', 'Ana Souza'],
    ['42', '42'],
    ['["Ana"]', '["Ana"]'],
    ['{"user":{"name":"Ana"}}', 'Ana'],
    ['{"user":"{\\"username\\":\\"Ana\\"}"}', 'Ana'],
    ['{"a":{"user":{"name":"Ana"}}}', '{"a":{"user":{"name":"Ana"}}}'],
    ['{"name":{"first":"Ana","last":"Souza"}}', 'Ana Souza'],
    ['{"display_name":"Ana"}', 'Ana'],
    ['{"nickname":"Ana"}', 'Ana'],
    ['{"firstName":"Ana","lastName":"Souza"}', 'Ana Souza'],
    ['{"first_name":"Ana","last_name":""}', 'Ana'],
    ['{"given":"Ana","family":"Souza"}', 'Ana Souza'],
    ['{"username":4711}', '4711'],
    ['{"username":12345678901234567890}', '{"username":12345678901234567890}'],
    ['{"id":7,"email":"a@b.example"}', '{"id":7,"email":"a@b.example"}'],
    [JSON.stringify('{"username":"Ana"}'), 'Ana'],
    [JSON.stringify(JSON.stringify({ username: 'Ana' })), 'Ana'],
    ['{"username":"{\\"name\\":\\"Ana\\"}"}', 'Ana'],
    ['{broken', '{broken'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('reads %j as %j', (context, name) => {
    expect(claimedName(context).name).toBe(name)
  })

  it.each([null, undefined, '', '   ', '\u200b\u202e'])('finds nothing in %j', (context) => {
    expect(claimedName(context)).toMatchObject({ name: null })
  })

  it.each(['{"username":""}', '{"username":" ","name":"\\u200b"}'])(
    'does not use the rest of %j as the name when the name is empty',
    (context) => expect(claimedName(context).name).toBeNull(),
  )

  it('does not read inherited properties as claims', () => {
    expect(claimedName('{"__proto__":{"username":"Eve"}}').name).not.toBe('Eve')
  })

  it('survives JSON too deep for the parser', () => {
    expect(claimedName('['.repeat(200_000)).name).not.toBeNull()
  })

  it('reads huge or deep claims quickly', () => {
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [n, n])))
    const deep = `${'{"user":'.repeat(7000)}"Ana"${'}'.repeat(7000)}`
    const long = JSON.stringify({ username: '\u0301\u200d'.repeat(16_000) })
    const start = performance.now()
    for (const context of [wide, deep, long])
      for (let round = 0; round < 20; round += 1) claimedName(context + ' '.repeat(round))
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('never throws, and is idempotent', () => {
    const text = fc.string({ unit: 'binary' })
    const hostile = fc.oneof(
      text,
      fc.json({ maxDepth: 3 }),
      text.map((username) => JSON.stringify({ username })),
      fc.json({ maxDepth: 2 }).map((json) => JSON.stringify(json)),
    )
    fc.assert(
      fc.property(hostile, (context) => {
        const { name } = claimedName(context)
        expect(displayName(name).name).toBe(name)
      }),
    )
  })
})

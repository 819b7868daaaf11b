import { describe, expect, it } from 'vitest'
import { DatabaseAway, databaseFaultOf, DatabaseFull, isInDoubt } from './fault'

const wrapped = (cause: unknown) => new Error('Failed query', { cause })
const refused = (code: string) => wrapped(Object.assign(new Error('no'), { code }))

describe('databaseFaultOf', () => {
  it.each([
    ['a disk without room', refused('53100'), 'full'],
    ['the reserve of our own', wrapped(new DatabaseFull('full')), 'full'],
    ['no answer', wrapped(new DatabaseAway(true)), 'away'],
    ['a server that shuts down', refused('57P01'), 'away'],
    ['a statement that was wrong', refused('42601'), null],
    ['an error of somebody else', refused('ECONNREFUSED'), null],
    ['no error', 'away', null],
  ])('knows %s', (_, thrown, fault) => {
    expect(databaseFaultOf(thrown)).toBe(fault)
  })
})

describe('isInDoubt', () => {
  it.each([
    ['what was sent and not answered', wrapped(new DatabaseAway(true)), true],
    ['what was not sent', wrapped(new DatabaseAway(false)), false],
    ['what the server refused', refused('53100'), false],
    ['what a server that was stopped had begun', refused('57P01'), true],
    ['what nobody asked the database', new Error('no'), false],
  ])('tells of %s', (_, thrown, doubt) => {
    expect(isInDoubt(thrown)).toBe(doubt)
  })
})

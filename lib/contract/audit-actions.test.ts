import { expect, it } from 'vitest'
import { auditActions } from './audit-actions'
import { isObjectOperation } from './object-receipt'
import { isMutation, operation, operations, type OperationName } from './operations'

const mutations = (Object.keys(operations) as OperationName[]).filter(isMutation)

it('names every mutation', () => {
  const changes = mutations.map((name) => operation(name).audit)
  expect(auditActions).toEqual(expect.arrayContaining(changes))
})

it('names the proof of every act on an object', () => {
  const proofs = mutations.filter(isObjectOperation).map((name) => `${operation(name).audit}_proof`)
  expect(auditActions).toEqual(expect.arrayContaining(proofs))
})

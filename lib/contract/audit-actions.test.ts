import { expect, it } from 'vitest'
import { auditActions } from './audit-actions'
import { isObjectOperation } from './object-receipt'
import { isMutation, operation, operations, type OperationName } from './operations'

const mutations = (Object.keys(operations) as OperationName[]).filter(isMutation)

it('has words for every operation that changes something', () => {
  const changes = mutations.map((name) => operation(name).audit)
  expect(auditActions).toEqual(expect.arrayContaining(changes))
})

it('has words for what the server sees of every act on an object', () => {
  const proofs = mutations.filter(isObjectOperation).map((name) => `${operation(name).audit}_proof`)
  expect(auditActions).toEqual(expect.arrayContaining(proofs))
})

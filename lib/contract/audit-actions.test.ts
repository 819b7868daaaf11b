import { expect, it } from 'vitest'
import { auditActions } from './audit-actions'
import { isMutation, operation, operations, type OperationName } from './operations'

it('has words for every operation that changes something', () => {
  const names = Object.keys(operations) as OperationName[]
  const changes = names.filter(isMutation).map((name) => operation(name).audit)
  expect(auditActions).toEqual(expect.arrayContaining(changes))
})

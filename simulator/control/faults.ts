import { shapes } from '../faults/shapes'
import { operations } from '../operations/table'
import { ControlError } from './control-error'
import { countField, stringField } from './fields'
import type { ControlHandler } from './handler'

export const listFaults: ControlHandler = ({ simulator }) => simulator.faults.list()

export const listShapes: ControlHandler = () =>
  shapes.map(({ name, about, stage }) => ({ name, about, effect: stage === 'after' }))

export const addFault: ControlHandler = ({ simulator, fields }) => {
  const shape = stringField(fields, 'shape') ?? ''
  if (!shapes.some(({ name }) => name === shape)) {
    throw new ControlError(
      400,
      `shape must be one of: ${shapes.map(({ name }) => name).join(', ')}`,
    )
  }
  const operation = stringField(fields, 'operation')
  const known = ['*', undefined, ...operations.map(({ operationId }) => operationId)]
  if (!known.includes(operation)) {
    throw new ControlError(400, `operation must be * or one of: ${known.slice(2).join(', ')}`)
  }
  const dated = stringField(fields, 'dated')
  if (dated !== undefined && dated !== 'made' && dated !== 'sent') {
    throw new ControlError(400, 'dated must be made or sent.')
  }
  return simulator.faults.add({
    shape,
    operation,
    id: stringField(fields, 'id'),
    method: stringField(fields, 'method')?.toUpperCase(),
    agent: stringField(fields, 'agent'),
    times: countField(fields, 'times'),
    ms: countField(fields, 'ms'),
    status: countField(fields, 'status'),
    dated,
  })
}

export const clearFaults: ControlHandler = ({ simulator }) => {
  simulator.faults.clear()
  return {}
}

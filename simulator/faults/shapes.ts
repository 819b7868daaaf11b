import type { Answer } from '../http/answer'
import type { DatedWhen, Delivery } from '../http/deliver'
import { bodyShapes } from './body-shapes'
import { errorShapes } from './error-shapes'
import { transportShapes } from './transport-shapes'

export interface FaultOptions {
  ms?: number
  status?: number
  dated?: DatedWhen
}

interface Named {
  name: string
  about: string
}

/** Answers in place of the operation, which is not carried out. */
interface BeforeShape extends Named {
  stage: 'before'
  deliver: (options: FaultOptions) => Delivery
}

/** Spoils the answer of an operation that has been carried out. */
interface AfterShape extends Named {
  stage: 'after'
  deliver: (real: Answer, options: FaultOptions) => Delivery
}

export type FaultShape = BeforeShape | AfterShape

export const shapes: readonly FaultShape[] = [...transportShapes, ...errorShapes, ...bodyShapes]

export function findShape(name: string): FaultShape | undefined {
  return shapes.find((shape) => shape.name === name)
}

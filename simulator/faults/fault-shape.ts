import type { Answer } from '../http/answer'
import type { DatedWhen, Delivery } from '../http/deliver'

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

import type { DatedWhen } from '../http/deliver'
import type { FaultShape } from './fault-shape'
import { findShape } from './shapes'

export interface FaultRequest {
  /** An operationId, or `*` for all. */
  operation?: string
  /** An id that must occur in the path. */
  id?: string
  method?: string
  /**
   * The comment in the user agent, such as `mirror`: background requests that identify themselves by one
   * meet only the faults for it.
   */
  agent?: string
  shape: string
  /** The number of requests it affects; without it, all until cleared. */
  times?: number
  /** Milliseconds of latency, between dripped bytes, or until a limit resets. */
  ms?: number
  /** Replaces the status of a shape that generates a response. */
  status?: number
  /** Whether the `date` of a late response is the time it was made or, by default, sent. */
  dated?: DatedWhen
}

export interface Fault extends FaultRequest {
  fault_id: number
  hits: number
}

export interface Target {
  operation: string | null
  method: string
  path: string
  userAgent?: string
}

const commentOf = (userAgent = '') => /\((\w+)\)$/.exec(userAgent)?.[1]

/** The active faults, oldest first; the first that matches a request applies. */
export class Faults {
  private faults: Fault[] = []
  private lastId = 0

  add(request: FaultRequest): Fault {
    this.lastId += 1
    const fault = { ...request, fault_id: this.lastId, hits: 0 }
    this.faults.push(fault)
    return fault
  }

  list(): Fault[] {
    return this.faults
  }

  clear(): void {
    this.faults = []
  }

  take(target: Target): { fault: Fault; shape: FaultShape } | null {
    const fault = this.faults.find((candidate) => matches(candidate, target))
    const shape = fault && findShape(fault.shape)
    if (!fault || !shape) return null
    fault.hits += 1
    if (fault.times !== undefined && fault.hits >= fault.times) {
      this.faults = this.faults.filter((other) => other !== fault)
    }
    return { fault, shape }
  }
}

function matches(fault: Fault, { operation, method, path, userAgent }: Target): boolean {
  return (
    [undefined, '*', operation].includes(fault.operation) &&
    [undefined, method].includes(fault.method) &&
    fault.agent === commentOf(userAgent) &&
    (fault.id === undefined || path.includes(fault.id))
  )
}

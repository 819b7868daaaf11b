import type { Simulator } from '../simulator'
import type { Fields } from './fields'

interface ControlRequest {
  simulator: Simulator
  fields: Fields
  query: URLSearchParams
  /** The last segment of a path that ends in an id. */
  id: string
}

/** Returns the JSON answer, or a promise of it. Throws ControlError. */
export type ControlHandler = (request: ControlRequest) => unknown

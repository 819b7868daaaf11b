import type { World } from '../world/world'

export interface OperationRequest {
  world: World
  /** The id in the path, a UUID; empty where the path has none. */
  id: string
  query: URLSearchParams
  body: Record<string, unknown>
  /** Milliseconds of the simulated clock. */
  now: number
  /** A fresh signed link to the media of a recording or composition. */
  mediaUrl: (id: string) => string
}

export interface OperationResult {
  status: number
  /** Absent for 204. */
  body?: unknown
  /** Whether anything was changed, or a credential made. */
  effect: boolean
}

export type Handler = (request: OperationRequest) => OperationResult

export interface Operation {
  operationId: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  /** Whether there must be a JSON object in the request, may be one, or none is read. */
  body?: 'required' | 'optional'
  /** The refresh token is the credential there. */
  anonymous?: boolean
  handle: Handler
}

import type { World } from '../world/world'

export interface OperationRequest {
  world: World
  /** The id in the path, a UUID; empty for a path without one. */
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
  /** Whether the operation changed anything or created a credential. */
  effect: boolean
}

export type Handler = (request: OperationRequest) => OperationResult

export interface Operation {
  operationId: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  /**
   * Whether the operation needs a JSON object in the request or accepts one; by default it reads none.
   */
  body?: 'required' | 'optional'
  /** Whether no bearer is needed, because the refresh token is the credential. */
  anonymous?: boolean
  handle: Handler
}

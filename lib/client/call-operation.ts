import { operations, type OperationName } from '@/lib/contract/operations'
import { apiFetch, type ApiAnswer, type ApiRequest } from './api-fetch'

type PathOf<Name extends OperationName> = (typeof operations)[Name]['path']

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never

/** `{ room_session_id: string }` for `/room_sessions/{room_session_id}/actions/end`. */
type PathParameters<Name extends OperationName> = Record<ParameterOf<PathOf<Name>>, string>

/** One of the 25 operations of Telnyx Video, through our own `/api/v2`. */
export function callOperation<Name extends OperationName, Body>(
  name: Name,
  parameters: PathParameters<Name>,
  request: Omit<ApiRequest, 'method'> = {},
): Promise<ApiAnswer<Body>> {
  const { method, path } = operations[name]
  return apiFetch<Body>(`/api/v2${fill(path, parameters)}`, { ...request, method })
}

function fill(path: string, parameters: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''))
}

import type { Operation } from '../operations/operation'

export type Route =
  | { kind: 'operation'; operation: Operation; id: string; idName: string }
  | { kind: 'wrong_method'; allow: string[] }
  | { kind: 'unknown' }

/** Finds the operation for a method and a path whose segments are still percent-encoded. */
export function findRoute(
  operations: readonly Operation[],
  method: string,
  pathname: string,
): Route {
  const candidates = operations.flatMap((operation) => {
    const match = matchPath(operation.path, pathname)
    return match ? [{ operation, ...match }] : []
  })
  const found = candidates.find(({ operation }) => operation.method === method)
  if (found) return { kind: 'operation', ...found }
  if (candidates.length === 0) return { kind: 'unknown' }
  return { kind: 'wrong_method', allow: candidates.map(({ operation }) => operation.method) }
}

/** No path has more than one id. */
function matchPath(template: string, pathname: string): { id: string; idName: string } | null {
  const wanted = template.split('/')
  const given = pathname.split('/')
  if (wanted.length !== given.length) return null
  let matched = { id: '', idName: '' }
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? ''
    if (segment.startsWith('{')) matched = { id: value, idName: segment.slice(1, -1) }
    else if (segment !== value) return null
  }
  return matched
}

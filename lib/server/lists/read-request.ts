import 'server-only'
import type { MirrorList } from '@/lib/contract/lists/definition'
import { readListRequest } from '@/lib/contract/lists/read-request'
import type { ListRequest } from '@/lib/contract/lists/request'
import { ApiError } from '@/lib/server/errors'

/** Parses the request for a list. Throws a 400 that names every parameter at fault. */
export function listRequest(list: MirrorList): (search: URLSearchParams) => ListRequest {
  return (search) => {
    const { request, faults } = readListRequest(list, search)
    const [first, ...more] = faults.map(({ parameter, detail, kind }) => ({
      detail,
      source: { parameter },
      fault: { code: kind },
    }))
    if (!first) return request
    const isUnknown = faults.some(({ kind }) => kind === 'unknown')
    throw new ApiError(isUnknown ? 'unknown_parameter' : 'invalid_parameter', { ...first, more })
  }
}

import { auditListParams } from './audit'
import { startOfDay } from './audit-days'
import { pickListParams, type ListParams } from './list-params'

/** What the address of the trail may hold besides its filters. */
export const auditPlaceParams = ['before', 'after', 'sort'] as const

/** The request for what an address shows: its days are those of the reader's zone. */
export function toAuditRequest(params: ListParams, timeZone: string): ListParams {
  const {
    day_from: first,
    day_to: last,
    ...rest
  } = pickListParams({ ...params }, [...auditListParams, ...auditPlaceParams])
  return {
    ...rest,
    ...(first && { from: startOfDay(first, timeZone) }),
    ...(last && { until: startOfDay(last, timeZone, 1) }),
  }
}

import { startOfDay } from './audit-days'
import { pickListParams, type ListParams } from './list-params'
import { auditList } from './lists/audit'
import { filterParams } from './lists/filter-params'

/** The address parameters of the audit page besides its filters. */
export const auditPlaceParams = ['before', 'after', 'sort'] as const

/** All address parameters of the audit page's list. */
export const auditParams = [...filterParams(auditList), ...auditPlaceParams]

/** The request for an address; its days are in the user's zone. */
export function toAuditRequest(params: ListParams, timeZone: string): ListParams {
  const { day_from: first, day_to: last, ...rest } = pickListParams({ ...params }, auditParams)
  return {
    ...rest,
    ...(first && { from: startOfDay(first, timeZone) }),
    ...(last && { until: startOfDay(last, timeZone, 1) }),
  }
}

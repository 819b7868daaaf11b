import { startOfDay } from './audit-days'
import { pickListParams, type ListParams } from './list-params'
import { auditList } from './lists/audit'
import { filterParams } from './lists/filter-params'

/** What the address of the trail may hold besides its filters. */
export const auditPlaceParams = ['before', 'after', 'sort'] as const

/** All that the address of the trail may say of its rows. */
export const auditParams = [...filterParams(auditList), ...auditPlaceParams]

/** The request for what an address shows: its days are those of the reader's zone. */ export function toAuditRequest(
  params: ListParams,
  timeZone: string,
): ListParams {
  const { day_from: first, day_to: last, ...rest } = pickListParams({ ...params }, auditParams)
  return {
    ...rest,
    ...(first && { from: startOfDay(first, timeZone) }),
    ...(last && { until: startOfDay(last, timeZone, 1) }),
  }
}

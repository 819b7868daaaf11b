import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query'
import type { ApiFailure } from '../api-failure'
import { isOnceMore, type ModerationRequest } from './moderation-request'
import type { SeenReceipt } from './pending-receipts'

/** Why an act failed. */
export type ActFailure = { request: ModerationRequest; failure: ApiFailure }

/**
 * Failures have their own cache entry: a mutation is observed only until the next one begins, and a
 * failure must stay visible although a later act worked.
 */
export function actFailuresQuery() {
  return queryOptions<ActFailure[]>({
    queryKey: ['act-failures'],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

const none: ActFailure[] = []

/** All failures not yet dismissed, retried or overtaken; newest first. */
export function useActFailures(receipts: SeenReceipt[]): ActFailure[] {
  const { data = none } = useQuery(actFailuresQuery())
  return data.filter(({ failure }) => !isOvertaken(failure, receipts))
}

export function addFailure(
  client: QueryClient,
  request: ModerationRequest,
  failure: ApiFailure,
): void {
  change(client, (failures) => [{ request, failure }, ...failures])
}

/** The user has dismissed it. */
export function dismissFailure(client: QueryClient, { idempotencyKey }: ModerationRequest): void {
  change(client, (failures) =>
    failures.filter(({ request }) => request.idempotencyKey !== idempotencyKey),
  )
}

/** Drops the failure of a request that is being retried. */
export function dropRepeated(client: QueryClient, request: ModerationRequest): void {
  change(client, (failures) => failures.filter((old) => !isOnceMore(request, old.request)))
}

/** A failure is obsolete once the act is confirmed, or somebody has acknowledged it. */
function isOvertaken({ auditId }: ApiFailure, receipts: SeenReceipt[]): boolean {
  return receipts.some(
    (receipt) =>
      receipt.auditId !== '' &&
      receipt.auditId === auditId &&
      (isSettled(receipt) || receipt.acknowledged !== null),
  )
}

const isSettled = ({ state }: SeenReceipt) => state === 'already' || state === 'confirmed'

function change(client: QueryClient, update: (failures: ActFailure[]) => ActFailure[]): void {
  const { queryKey } = actFailuresQuery()
  client.setQueryData<ActFailure[]>(queryKey, (failures) => update(failures ?? []))
}

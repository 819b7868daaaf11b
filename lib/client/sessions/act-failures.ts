import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query'
import type { ApiFailure } from '../api-failure'
import { isOnceMore, type ModerationRequest } from './moderation-request'
import type { SeenReceipt } from './pending-receipts'

/** Why one act did not go through. */
export type ActFailure = { request: ModerationRequest; failure: ApiFailure }

/**
 * Failures have an entry of their own in the cache: a mutation is only watched until the next one
 * begins, and a failure must be shown although the next act has worked.
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

/** Every failure that has not been read, done away with by trying again, or overtaken; newest first. */
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

/** The reader has read it. */
export function dismissFailure(client: QueryClient, { idempotencyKey }: ModerationRequest): void {
  change(client, (failures) =>
    failures.filter(({ request }) => request.idempotencyKey !== idempotencyKey),
  )
}

/** What is tried again has not failed any more, nor worked yet. */
export function dropRepeated(client: QueryClient, request: ModerationRequest): void {
  change(client, (failures) => failures.filter((old) => !isOnceMore(request, old.request)))
}

/** A refusal or a silence is old news once the act is known to have happened, or somebody has seen it. */
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

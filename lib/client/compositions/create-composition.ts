import { mutationOptions } from '@tanstack/react-query'
import type { RoomComposition } from '@/lib/contract/composition'
import type { ApiFailure } from '../api-failure'
import { callOperation } from '../call-operation'

/** What was queued. `id` is null if Telnyx accepted without one; `auditId` is that of its receipt. */
export type Queued = { id: string | null; auditId: string | null }

type CompositionRequest = {
  body: object
  /** One per intent; reused only to find out what became of exactly this request. */
  idempotencyKey: string
}

/** Queues a composition at Telnyx. Never retried by itself: a second one costs. */
export function createComposition() {
  return mutationOptions<Queued, ApiFailure, CompositionRequest>({
    mutationKey: ['composition.create'],
    mutationFn: async (request) => {
      const { body, auditId } = await callOperation<
        'compositions.create',
        { data: RoomComposition }
      >('compositions.create', {}, request)
      return { id: body.data.id ?? null, auditId }
    },
    onSettled: (_, __, ___, ____, { client }) => {
      void client.invalidateQueries({ queryKey: ['list', 'compositions'] })
    },
  })
}

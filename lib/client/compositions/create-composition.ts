import { mutationOptions } from '@tanstack/react-query'
import type { RoomComposition } from '@/lib/contract/composition'
import type { ApiFailure } from '../api-failure'
import { callOperation } from '../call-operation'

type CompositionRequest = {
  body: object
  /** One per intent; reused only to find out what became of exactly this request. */
  idempotencyKey: string
}

/** Queues a composition at Telnyx. Never retried by itself: a second one costs. */
export function createComposition() {
  return mutationOptions<string | null, ApiFailure, CompositionRequest>({
    mutationKey: ['composition.create'],
    mutationFn: async (request) => {
      const { body } = await callOperation<'compositions.create', { data: RoomComposition }>(
        'compositions.create',
        {},
        request,
      )
      return body.data.id ?? null
    },
    onSettled: (_, __, ___, ____, { client }) => {
      void client.invalidateQueries({ queryKey: ['list', 'compositions'] })
    },
  })
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createComposition, type Queued } from '@/lib/client/compositions/create-composition'
import type { CompositionRequest } from '@/lib/contract/studio/request'

/**
 * Sends the request once per press. If the server's answer is lost, the same request goes out under
 * the same key: the server then reports the outcome of the first and never queues a second.
 */
export function useCompose(body: CompositionRequest, onQueued: (queued: Queued) => void) {
  const [key, setKey] = useState<string | null>(null)
  const creation = useMutation(createComposition())
  const failure = creation.error
  const unanswered = failure?.key === 'network'

  function send() {
    const idempotencyKey = unanswered && key !== null ? key : crypto.randomUUID()
    setKey(idempotencyKey)
    creation.mutate({ body, idempotencyKey }, { onSuccess: (queued) => onQueued(queued) })
  }

  return {
    send,
    /** A refusal or an unknown outcome belongs to the previous request. */
    reset: creation.reset,
    pending: creation.isPending,
    failure,
    unknown: failure?.outcome === 'unknown',
    /** Sending again under the same key only asks for the outcome. */
    safeAgain: unanswered,
  }
}

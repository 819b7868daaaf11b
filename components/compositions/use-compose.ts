'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createComposition } from '@/lib/client/compositions/create-composition'
import type { CompositionBody } from './composition-body'

/**
 * Sends what has been set, once a press. After an answer that our own server may have given and
 * the browser did not hear, the same request goes out under the same key: the server then tells
 * what became of the first, and never queues a second.
 */
export function useCompose(body: CompositionBody, onQueued: (id: string | null) => void) {
  const [key, setKey] = useState<string | null>(null)
  const creation = useMutation(createComposition())
  const failure = creation.error
  const unanswered = failure?.key === 'network'

  function send() {
    const idempotencyKey = unanswered && key !== null ? key : crypto.randomUUID()
    setKey(idempotencyKey)
    creation.mutate({ body, idempotencyKey }, { onSuccess: (id) => onQueued(id) })
  }

  return {
    send,
    /** What was refused, or is not known, belongs to what was set before. */
    forget: creation.reset,
    pending: creation.isPending,
    failure,
    unknown: failure?.outcome === 'unknown',
    /** Sending again only asks. */
    safeAgain: unanswered,
  }
}

import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Act, Receipt } from '@/lib/contract/live'
import { newRequest, type ModerationRequest, type Target } from './moderation-request'
import { moderateSession } from './mutations'
import type { SeenReceipt } from './pending-receipts'

type Order = { act: Act; target: Target | null; affected: string[]; reason?: string | null }

/** What the signed-in person can do to any session. The functions keep their identity. */
export function useModerator({ id, name }: Receipt['actor']) {
  const { mutate, error, reset } = useMutation(moderateSession())

  /** A new intent, with a key of its own. */
  const act = useCallback(
    (sessionId: string, { reason = null, ...order }: Order): ModerationRequest => {
      const request = newRequest({ ...order, sessionId, reason, actor: { id, name } })
      mutate(request)
      return request
    },
    [mutate, id, name],
  )

  /**
   * Once more, for these receipts of one act only. A request that our server never answered is
   * repeated under its own key, so that it cannot happen twice.
   */
  const retry = useCallback(
    (receipts: SeenReceipt[]): ModerationRequest | null => {
      const [first] = receipts
      if (!first) return null
      const unheard = first.error === 'network' ? first.request : undefined
      if (unheard && receipts.length >= unheard.affected.length) {
        mutate(unheard)
        return unheard
      }
      const people = receipts.flatMap(({ participantId }) => participantId ?? [])
      const target = first.act === 'end' ? null : { participants: people }
      const order = { act: first.act, target, affected: people, reason: first.reason }
      return act(first.sessionId, order)
    },
    [mutate, act],
  )

  return { act, retry, failure: error, dismissFailure: reset }
}

export type Moderator = ReturnType<typeof useModerator>

/** The same for one session. */
export function useModeration(sessionId: string, actor: Receipt['actor']) {
  const { act: actOn, ...moderator } = useModerator(actor)
  const act = useCallback((order: Order) => actOn(sessionId, order), [actOn, sessionId])
  return { ...moderator, act }
}

export type Moderation = ReturnType<typeof useModeration>

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Act, Receipt } from '@/lib/contract/live'
import { newRequest, type KickBan, type Target } from './moderation-request'
import { moderateSession } from './mutations'
import type { SeenReceipt } from './pending-receipts'
import { unansweredEnd } from './unanswered-end'

type Order = {
  act: Act
  target: Target | null
  affected: string[]
  reason?: string | null
  ban?: KickBan
}

/** What the signed-in user can do to any session. The functions keep their identity. */
export function useModerator({ id, name }: Receipt['actor']) {
  const client = useQueryClient()
  const { mutate } = useMutation(moderateSession())

  /**
   * A new intent, with its own key. An End with the same reason as one that our server never
   * answered repeats that request with its key, so that it cannot happen twice.
   */
  const act = useCallback(
    (sessionId: string, { reason, ...order }: Order): void => {
      const unanswered = order.act === 'end' ? unansweredEnd(client, sessionId) : undefined
      const isSame = unanswered && (unanswered.reason || null) === (reason || null)
      const actor = { id, name }
      mutate(
        isSame ? unanswered : newRequest({ ...order, sessionId, reason: reason || null, actor }),
      )
    },
    [client, mutate, id, name],
  )

  /**
   * Repeats an act for the participants of these receipts; with all receipts, also for those it
   * named without ids. A request that our server never answered is repeated with its own key, so
   * that it cannot happen twice. An End opens its dialog first, and is then a new act.
   */
  const retry = useCallback(
    (receipts: SeenReceipt[]): void => {
      const people = receipts.flatMap(({ participantId }) => participantId ?? [])
      const [first] = receipts
      if (!first || people.length === 0) return
      const { request, sessionId, reason } = first
      const whole = request && people.length >= request.affected.length ? request : undefined
      if (whole && first.error === 'network') return mutate(whole)
      const target = whole?.target ?? { participants: people }
      act(sessionId, { act: first.act, target, affected: people, reason })
    },
    [mutate, act],
  )

  return { act, retry }
}

export type Moderator = ReturnType<typeof useModerator>

/** The same for one session. */
export function useModeration(sessionId: string, actor: Receipt['actor']) {
  const { act: actOn, retry } = useModerator(actor)
  const act = useCallback((order: Order) => actOn(sessionId, order), [actOn, sessionId])
  return { act, retry }
}

export type Moderation = ReturnType<typeof useModeration>

'use client'

import { useState } from 'react'
import { toFailure, type ApiFailure } from '@/lib/client/api-failure'
import {
  createJoinToken,
  refreshJoinToken,
  type TokenRequest,
} from '@/lib/client/rooms/join-tokens'
import type { JoinToken } from '@/lib/contract/room'

/** A token from Telnyx; other fields may be missing. */
export type IssuedToken = JoinToken & { token: string }

type Act = 'make' | 'refresh'

type State = {
  issued: IssuedToken | null
  /** How it was obtained. */
  via: Act
  pending: Act | null
  failure: { act: Act; failure: ApiFailure | 'incomplete' } | null
}

const idle: State = { issued: null, via: 'make', pending: null, failure: null }

/**
 * The join token created on this page. It is kept only in component state, since React Query would
 * keep a mutation's answer in its cache.
 */
export function useJoinToken(roomId: string) {
  const [state, setState] = useState(idle)

  async function ask(act: Act, send: () => Promise<JoinToken>): Promise<IssuedToken | null> {
    setState((s) => ({ ...s, pending: act, failure: null }))
    try {
      const answer = await send()
      const issued = answer.token ? { ...answer, token: answer.token } : null
      if (issued) setState({ ...idle, issued, via: act })
      else setState((s) => ({ ...s, pending: null, failure: { act, failure: 'incomplete' } }))
      return issued
    } catch (thrown) {
      const failure = toFailure(thrown instanceof Error ? thrown : new Error(String(thrown)))
      setState((s) => ({ ...s, pending: null, failure: { act, failure } }))
      return null
    }
  }

  return {
    ...state,
    make: (request: TokenRequest) => ask('make', () => createJoinToken(roomId, request)),
    refresh: (refreshToken: string, secs: number) =>
      ask('refresh', async () => {
        const request = { refresh_token: refreshToken, token_ttl_secs: secs }
        const answer = await refreshJoinToken(roomId, request)
        // Telnyx issues no new refresh token; the used one stays valid.
        const expires = state.issued?.refresh_token_expires_at
        const known = state.issued?.refresh_token === refreshToken && {
          refresh_token_expires_at: expires,
        }
        return { refresh_token: refreshToken, ...known, ...answer }
      }),
    discard: () => setState(idle),
  }
}

export type JoinTokenState = ReturnType<typeof useJoinToken>

import { useSyncExternalStore } from 'react'
import { untilChoices, type UntilChoice } from '@/components/feedback/until-value'
import type { KickBan } from '@/lib/client/sessions/moderation-request'

/** Removes somebody, with the ban that comes with it, if one was asked for. */
export type OnKick = (reason: string, ban: KickBan | null) => void

/** For how long and why the reader kept somebody out last. */
type LastBan = { choice: Exclude<UntilChoice, 'date'>; reason: string }

const key = 'roomwarden:last-ban'

/** What the reader did last in this browser; null until they did, or where it was a date. */
export function useLastBan(): LastBan | null {
  const text = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key),
    () => null,
  )
  return text === null ? null : parse(text)
}

export function keepLastBan({ choice, reason }: { choice: UntilChoice; reason: string }): void {
  localStorage.setItem(key, `${choice} ${reason}`)
}

/** Anything may have been written there. */
function parse(text: string): LastBan | null {
  const [, word = '', reason = ''] = /^(\S+) (.+)$/s.exec(text) ?? []
  const choice = untilChoices.find((each) => each === word)
  if (!choice || choice === 'date') return null
  return { choice, reason }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

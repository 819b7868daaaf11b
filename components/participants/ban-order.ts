import { useSyncExternalStore } from 'react'
import { untilChoices, type UntilChoice } from '@/components/feedback/until-value'
import type { KickBan } from '@/lib/client/sessions/moderation-request'

/** A kick, with the ban that was chosen, if any. */
export type OnKick = (reason: string, ban: KickBan | null) => void

/** The duration and reason of the user's last ban. */
type LastBan = { choice: Exclude<UntilChoice, 'date'>; reason: string }

const key = 'roomwarden:last-ban'

/** The user's last ban in this browser; null before the first, or if it ended at a date. */
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

/** Storage may hold anything. */
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

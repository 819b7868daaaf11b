import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { LiveSession } from '@/lib/contract/live'

type Layout = 'undecided' | 'live' | 'ended'

/**
 * An end is known after a poll and its confirmation. A page that was opened before them may show a
 * session as live that had ended.
 */
const undecidedMs = 10_000

/** What a reader does who is at work on the page. */
const signs = ['pointerdown', 'keydown', 'wheel'] as const

/**
 * Whether the page is that of an ended session. It follows what is read in the first seconds, until
 * the reader does something; a session that ends later keeps its layout, because nothing moves
 * under the hand.
 *
 * @returns `show`, which changes the layout; null if there is nothing to change
 */
export function useEndedLayout({ active }: Pick<LiveSession, 'active'>) {
  const [layout, setLayout] = useState<Layout>(active ? 'undecided' : 'ended')
  const isUndecided = layout === 'undecided'
  if (isUndecided && !active) setLayout('ended')
  useEffect(() => {
    if (!isUndecided) return
    const decide = () => setLayout('live')
    const timer = setTimeout(decide, undecidedMs)
    for (const sign of signs) window.addEventListener(sign, decide, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, decide)
    }
  }, [isUndecided])
  function show() {
    flushSync(() => setLayout('ended'))
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  }
  const isEnded = layout === 'ended' && !active
  return { isEnded, show: active || isEnded ? null : show }
}

import type { Platform } from './platform'

/** A short look at another tab should not cost a new connection. */
const graceMs = 5_000

/**
 * Starts work whenever the page becomes visible, and stops it when the page is left or was hidden
 * for a while: hidden tabs cost nothing.
 * @param begin returns how to stop it
 */
export function whileVisible(
  { page, window }: Pick<Platform, 'page' | 'window'>,
  begin: () => () => void,
): () => void {
  let end: (() => void) | null = null
  let grace: ReturnType<typeof setTimeout> | undefined

  const onGone = () => {
    clearTimeout(grace)
    end?.()
    end = null
  }
  const onChange = () => {
    clearTimeout(grace)
    if (page.visibilityState === 'visible') end ??= begin()
    else grace = setTimeout(onGone, graceMs)
  }
  onChange()
  page.addEventListener('visibilitychange', onChange)
  window.addEventListener('pageshow', onChange)
  window.addEventListener('pagehide', onGone)
  return () => {
    page.removeEventListener('visibilitychange', onChange)
    window.removeEventListener('pageshow', onChange)
    window.removeEventListener('pagehide', onGone)
    onGone()
  }
}

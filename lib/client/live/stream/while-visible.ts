import type { Platform } from './platform'

/** Looking away and back should not cost a new connection. */
const graceMs = 5_000

/**
 * Begins something whenever the page comes to be seen, and ends it when it goes, or has been
 * hidden for a while: hidden tabs cost nothing.
 *
 * @param begin answers how to end it
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

import type { Theme } from '@/lib/contract/preferences'
import { writeCookie } from '../ui/write-cookie'
import { themeCookie } from './theme'

/** Whoever shows the theme hears of it on `window`. */
export const themeEvent = 'roomwarden:theme'

/** Shows the page in this theme at once, and asks the server for it from now on. */
export function applyTheme(theme: Theme): void {
  writeCookie(themeCookie, theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  window.dispatchEvent(new CustomEvent(themeEvent, { detail: theme }))
}

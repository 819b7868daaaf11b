import type { Theme } from '@/lib/contract/preferences'
import { writeCookie } from '../ui/write-cookie'
import { themeCookie } from './theme'

/** Dispatched on `window` when the theme changes. */
export const themeEvent = 'roomwarden:theme'

/** Applies a theme to the page, and to later server renders. */
export function applyTheme(theme: Theme): void {
  writeCookie(themeCookie, theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  window.dispatchEvent(new CustomEvent(themeEvent, { detail: theme }))
}

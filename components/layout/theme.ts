import { preferenceCookies, themes, type Theme } from '@/lib/contract/preferences'

export const themeCookie = preferenceCookies.theme

/** The theme of a cookie; any other value means the system's. */
export function pickTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}

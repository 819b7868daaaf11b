export const themes = ['system', 'dark', 'light'] as const
export type Theme = (typeof themes)[number]
export const themeCookie = 'theme'

/** The theme of a cookie; whatever else stands there means the system's. */
export function pickTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}

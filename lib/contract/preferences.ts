export const themes = ['system', 'dark', 'light'] as const
export type Theme = (typeof themes)[number]

/** Heights of a row: 28, 34 and 44 px. */
export const densities = ['compact', 'default', 'comfortable'] as const
export type Density = (typeof densities)[number]

export const languages = ['en', 'zh-CN'] as const
type Language = (typeof languages)[number]

/** A user's preferences; a missing one follows the browser. */
export type Preferences = {
  language?: Language
  /** `browser`, or a zone of the IANA database. */
  timeZone?: string
  theme?: Theme
  density?: Density
  /** Whether single keys act (WCAG 2.1.4). */
  singleKeys?: boolean
}

/** The cookies by which the server renders a page with the right preferences at first. */
export const preferenceCookies = {
  language: 'locale',
  timeZone: 'time-zone-choice',
  theme: 'theme',
  density: 'density',
  singleKeys: 'single-keys',
} as const satisfies Record<keyof Preferences, string>

type Change = { [Name in keyof Preferences]?: Preferences[Name] | null }

/** The cookie changes for a change of preferences; null deletes one. */
export function toCookies(change: Change): { name: string; value: string | null }[] {
  const { language, timeZone, theme, density, singleKeys } = change
  const values = {
    language,
    timeZone: timeZone === 'browser' ? null : timeZone,
    theme,
    density,
    singleKeys: typeof singleKeys === 'boolean' ? (singleKeys ? 'on' : 'off') : singleKeys,
  }
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name: preferenceCookies[name as keyof Preferences], value }],
  )
}
